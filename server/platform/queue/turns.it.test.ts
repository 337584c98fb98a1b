import { type Job, Worker } from 'bullmq'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { jobIdFor, readJobId } from '#core/jobs/job_id.ts'
import { placeJobs, SLACK_EVENTS, UNIT_EVENTS } from '#core/jobs/turns.ts'
import { createWorkerRedis, getProducerRedis } from '../redis/connections.ts'
import { arrangeWaiting } from './arrange_waiting.ts'
import { enterQueue } from './enter_queue.ts'
import { getQueue } from './queues.ts'
import { SHARES_KEY } from './virtual_time.ts'

const JOB_EVENTS = 1_000
/** A start tag may be a job, a unit and what goes before all ahead, on either side. */
const BOUND = 2 * (SLACK_EVENTS + JOB_EVENTS + UNIT_EVENTS)
const queue = getQueue(EVENT_QUEUE)
let worker: Worker
let sent = 0

/** Puts events into the queue as the door does. */
async function sendByDoor(workspaceId: number, events: number): Promise<void> {
  const turn = await enterQueue({ workspaceId, slug: `w${workspaceId}`, eventsPerSecond: 1e12, events, jobEvents: JOB_EVENTS })
  if ('waitMs' in turn) throw new Error('over a rate that there is not')
  const sizes = Array.from({ length: Math.ceil(events / JOB_EVENTS) }, (_, n) => Math.min(JOB_EVENTS, events - n * JOB_EVENTS))
  const jobs = placeJobs(turn, sizes).map(({ tag, priority }, place) => ({
    name: 'admitted',
    data: {},
    opts: {
      jobId: jobIdFor({ events: sizes[place] ?? 0, workspaceId, atMs: Date.now(), tag }, `${++sent}`),
      ...(priority === undefined ? {} : { priority }),
      removeOnComplete: true,
    },
  }))
  await queue.addBulk(jobs)
}

const sendStraight = (workspaceId: number, events: number, pad = '') =>
  queue.add(
    'batch',
    { workspace: `w${workspaceId}`, sent: ++sent, pad, events: new Array(events).fill(0) },
    { removeOnComplete: true },
  )

interface Taken {
  workspaceId: number
  events: number
  /** In which order it was sent. */
  sent: number
  straight: boolean
}

/** Takes the next job, as a worker does that is done with it at once; null where there is none. */
async function take(): Promise<Taken | null> {
  const job = (await worker.getNextJob('token', { block: false })) as Job | undefined
  if (!job?.id) return null
  await job.moveToCompleted('done', 'token', false)
  const known = readJobId(job.id)
  if (known)
    return { workspaceId: known.workspaceId, events: known.events, sent: Number(job.id.split('.').at(-1)), straight: false }
  return { workspaceId: Number(job.data.workspace.slice(1)), events: job.data.events.length, sent: job.data.sent, straight: true }
}

async function takeAll(): Promise<Taken[]> {
  const all: Taken[] = []
  for (let job = await take(); job !== null; job = await take()) all.push(job)
  return all
}

const seenOf = (taken: readonly Taken[]) => taken.map(({ workspaceId, events }) => [workspaceId, events])

beforeAll(async () => {
  worker = new Worker(EVENT_QUEUE, null, { connection: createWorkerRedis(), autorun: false })
})
afterAll(() => worker.close())

describe('turns in the queue', () => {
  beforeEach(() => getProducerRedis().flushall())

  it('lets live events go before a backlog, and costs them nothing while there is none', async () => {
    await sendByDoor(1, 5_000)
    await sendByDoor(2, 1)
    expect(seenOf(await takeAll()).slice(0, 2)).toEqual([
      [1, 1_000],
      [2, 1],
    ])
    for (let n = 0; n < 4; n++) {
      await sendByDoor(1, 900)
      expect(await queue.getPrioritizedCount()).toBe(0)
      await take()
    }
  })

  it('lets backlogs take turns, and what comes later wait behind its own', async () => {
    await sendByDoor(1, 4_000)
    await sendByDoor(2, 3_000)
    await sendByDoor(1, 1)
    const order = seenOf(await takeAll())
    expect(order.map(([workspaceId]) => workspaceId)).toEqual([1, 2, 1, 2, 1, 2, 1, 1])
    expect(order.at(-1)).toEqual([1, 1])
  })

  it('gives jobs that came straight into the queue the turn of their workspace, whatever size they have', async () => {
    for (let n = 0; n < 30; n++) await sendStraight(1, 100)
    await sendStraight(1, 500, 'x'.repeat(30_000))
    await sendStraight(2, 3)
    await queue.add('batch', 'no batch at all')
    await sendByDoor(3, 2)
    expect(await arrangeWaiting()).toBe(1)
    expect(await take()).toMatchObject({ workspaceId: 3 })
    const shares = await getProducerRedis().hgetall(SHARES_KEY)
    expect(shares).toMatchObject({ 'f:w1': '3001', 'q:w1': '3000', 'f:w2': '3' })
    expect(await queue.getPrioritizedCount()).toBe(33)
  })

  it('hands out nothing before its share, and what one sent first of it first', async () => {
    const send = fc.record({
      by: fc.constantFrom('door', 'straight'),
      workspaceId: fc.integer({ min: 1, max: 3 }),
      events: fc.integer({ min: 1, max: 4_000 }),
    })
    const step = fc.oneof({ weight: 2, arbitrary: send }, { weight: 3, arbitrary: fc.constant('take' as const) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 120 }), async (steps) => {
        await getProducerRedis().flushall()
        const held = holdToShares()
        for (const each of steps) {
          if (each === 'take') {
            await arrangeWaiting()
            held.taken(await take())
          } else if (each.by === 'door') {
            held.sent(each.workspaceId, each.events)
            await sendByDoor(each.workspaceId, each.events)
          } else {
            const events = Math.min(each.events, JOB_EVENTS)
            held.sent(each.workspaceId, events)
            await sendStraight(each.workspaceId, events)
          }
        }
        await arrangeWaiting()
        for (const job of await takeAll()) held.taken(job)
        expect(held.waiting()).toBe(0)
      }),
      { numRuns: 20 },
    )
  })
})

/** Holds what is handed out against what was sent. */
function holdToShares() {
  const waiting = new Map<number, number>()
  const given = new Map<number, number>()
  const lastSent = new Map<string, number>()
  /** Of each pair, while both wait: how far apart what they were given has been, at the least and at the most. */
  const apart = new Map<string, { least: number; most: number }>()
  const of = (map: Map<number, number>, workspaceId: number): number => map.get(workspaceId) ?? 0
  const look = (): void => {
    for (const a of waiting.keys()) {
      for (const b of waiting.keys()) {
        const pair = `${a} ${b}`
        const difference = of(given, a) - of(given, b)
        const { least, most } = apart.get(pair) ?? { least: difference, most: difference }
        if (of(waiting, a) === 0 || of(waiting, b) === 0) apart.delete(pair)
        else apart.set(pair, { least: Math.min(least, difference), most: Math.max(most, difference) })
        expect((apart.get(pair)?.most ?? 0) - (apart.get(pair)?.least ?? 0)).toBeLessThanOrEqual(BOUND)
      }
    }
  }
  return {
    sent(workspaceId: number, events: number): void {
      waiting.set(workspaceId, of(waiting, workspaceId) + events)
      look()
    },
    taken(job: Taken | null): void {
      if (job === null) return
      waiting.set(job.workspaceId, of(waiting, job.workspaceId) - job.events)
      given.set(job.workspaceId, of(given, job.workspaceId) + job.events)
      const way = `${job.workspaceId} ${job.straight}`
      expect(job.sent).toBeGreaterThan(lastSent.get(way) ?? 0)
      lastSent.set(way, job.sent)
      look()
    },
    waiting: () => [...waiting.values()].reduce((sum, events) => sum + events, 0),
  }
}
