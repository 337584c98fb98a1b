import { expect, test } from 'vitest'
import { LostJob } from './classify_failure.ts'
import { BatchJoiner, MAX_JOINED_EVENTS } from './join_batches.ts'

const job = (key: number, events: number, name: string) => ({ key, events, name, isLost: () => false })

test('jobs that arrive together share one transaction, up to its size', async () => {
  const transactions: string[][] = []
  const joiner = new BatchJoiner<ReturnType<typeof job>>(async (_, jobs) => {
    transactions.push(jobs.map(({ name }) => name))
  })
  await Promise.all(['a', 'b', 'c'].map((name) => joiner.add(job(1, MAX_JOINED_EVENTS / 2, name))))
  expect(transactions).toEqual([['a', 'b'], ['c']])
})

test('a job larger than a transaction is counted alone, not left out', async () => {
  const transactions: string[][] = []
  const joiner = new BatchJoiner<ReturnType<typeof job>>(async (_, jobs) => {
    transactions.push(jobs.map(({ name }) => name))
  })
  await Promise.all([joiner.add(job(1, 3 * MAX_JOINED_EVENTS, 'huge')), joiner.add(job(1, 1, 'small'))])
  expect(transactions).toEqual([['huge'], ['small']])
})

test('workspaces never share a transaction', async () => {
  const keys: number[] = []
  const joiner = new BatchJoiner<ReturnType<typeof job>>(async (key) => {
    keys.push(key)
  })
  await Promise.all([joiner.add(job(1, 1, 'a')), joiner.add(job(2, 1, 'b')), joiner.add(job(1, 1, 'c'))])
  expect(keys.sort()).toEqual([1, 2])
})

test('a poisonous job fails alone', async () => {
  const joiner = new BatchJoiner<ReturnType<typeof job>>(async (_, jobs) => {
    if (jobs.some(({ name }) => name === 'poison')) throw new Error('cannot be counted')
  })
  const outcomes = await Promise.allSettled(['a', 'poison', 'b'].map((name) => joiner.add(job(1, 1, name))))
  expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('a job that was alone in its transaction is not counted a second time where that failed', async () => {
  let tries = 0
  const joiner = new BatchJoiner<ReturnType<typeof job>>(async () => {
    tries++
    throw new Error('cannot be counted')
  })
  await expect(joiner.add(job(1, 1, 'poison'))).rejects.toThrow('cannot be counted')
  expect(tries).toBe(1)
})

test('what arrives during a transaction is gathered for the next', async () => {
  const transactions: string[][] = []
  const later: Promise<void>[] = []
  const joiner: BatchJoiner<ReturnType<typeof job>> = new BatchJoiner<ReturnType<typeof job>>(async (_, jobs) => {
    transactions.push(jobs.map(({ name }) => name))
    if (transactions.length === 1) later.push(joiner.add(job(1, 1, 'b')), joiner.add(job(1, 1, 'c')))
  })
  await joiner.add(job(1, 1, 'a'))
  await Promise.all(later)
  expect(transactions).toEqual([['a'], ['b', 'c']])
})

test('a workspace has one transaction at a time, however much comes meanwhile', async () => {
  const running = new Map<number, number>()
  const most = new Map<number, number>()
  const commits: (() => void)[] = []
  const joiner = new BatchJoiner<ReturnType<typeof job>>(async (key) => {
    running.set(key, (running.get(key) ?? 0) + 1)
    most.set(key, Math.max(most.get(key) ?? 0, running.get(key) ?? 0))
    await new Promise<void>((resolve) => commits.push(resolve))
    running.set(key, (running.get(key) ?? 0) - 1)
  })
  const adding: Promise<void>[] = []
  for (const name of ['a', 'b', 'c']) {
    adding.push(joiner.add(job(1, 1, name)), joiner.add(job(2, 1, name)))
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
  }
  // Those of the other workspace do not wait for it.
  expect(commits).toHaveLength(2)
  while ([...running.values()].some((count) => count > 0)) {
    for (const commit of commits.splice(0)) commit()
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
  }
  await Promise.all(adding)
  expect([...most]).toEqual([
    [1, 1],
    [2, 1],
  ])
})

test('a job is settled after its commit, not before', async () => {
  let commit = (): void => undefined
  const committed = new Promise<void>((resolve) => {
    commit = resolve
  })
  const settled: string[] = []
  const joiner = new BatchJoiner<ReturnType<typeof job>>(() => committed)
  const adding = ['a', 'b'].map((name) => joiner.add(job(1, 1, name)).then(() => settled.push(name)))
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
  expect(settled).toEqual([])
  commit()
  await Promise.all(adding)
  expect(settled).toEqual(['a', 'b'])
})

test('a job whose lock was lost while it waited is left alone', async () => {
  const transactions: string[][] = []
  const lost = { ...job(1, 1, 'lost'), isLost: () => true }
  const joiner = new BatchJoiner<ReturnType<typeof job>>(async (_, jobs) => {
    transactions.push(jobs.map(({ name }) => name))
  })
  const outcomes = await Promise.allSettled([joiner.add(job(1, 1, 'a')), joiner.add(lost), joiner.add(job(1, 1, 'b'))])
  expect(outcomes).toMatchObject([{ status: 'fulfilled' }, { reason: expect.any(LostJob) }, { status: 'fulfilled' }])
  expect(transactions).toEqual([['a', 'b']])
})

test('where another try cannot help, all jobs of the transaction fail with what it failed with', async () => {
  const away = new Error('the service is away')
  let tries = 0
  const joiner = new BatchJoiner<ReturnType<typeof job>>(
    async () => {
      tries++
      throw away
    },
    (error) => error !== away,
  )
  const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((name) => joiner.add(job(1, 1, name))))
  expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason)).toEqual([away, away, away])
  expect(tries).toBe(1)
})
