import { expect, test } from 'vitest'
import { BatchJoiner, MAX_JOINED_EVENTS } from './join_batches.ts'

const job = (key: number, events: number, name: string) => ({ key, events, name })

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

test('what arrives during a transaction is gathered for the next', async () => {
  const transactions: string[][] = []
  const later: Promise<void>[] = []
  const joiner: BatchJoiner<ReturnType<typeof job>> = new BatchJoiner(async (_, jobs) => {
    transactions.push(jobs.map(({ name }) => name))
    if (transactions.length === 1) later.push(joiner.add(job(1, 1, 'b')), joiner.add(job(1, 1, 'c')))
  })
  await joiner.add(job(1, 1, 'a'))
  await Promise.all(later)
  expect(transactions).toEqual([['a'], ['b', 'c']])
})
