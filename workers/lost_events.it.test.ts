import { beforeEach, expect, test } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { started } from '#prisma/seed/factories/events.ts'
import { renderMetrics } from '#server/health/render_metrics.ts'
import { DOOR, flushAccepted, noteAccepted } from '#server/ingestion/accepted_events.ts'
import { findLostEvents } from '#server/ingestion/find_lost_events.ts'
import { readLostTotal } from '#server/ingestion/lost_total.ts'
import { readIngestion } from '#server/ingestion/read_ingestion.ts'
import { readQueuedPlaces } from '#server/ingestion/read_queued_places.ts'
import { settleLost } from '#server/ingestion/settle_lost.ts'
import { takeInEvents } from '#server/ingestion/take_in_events.ts'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import { enqueue } from '#server/platform/queue/enqueue.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import { getProducerRedis } from '#server/platform/redis/connections.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'
import { listWorkspaceIds, readWorkspace } from '#server/workspace/directory.ts'
import type { Workspace } from '#server/workspace/workspace.ts'
import { joinAndCount } from './count_events.ts'
import { createHandlers } from './handlers.ts'
import { registerQueue } from './register.ts'
import { SOON } from './testing/soon.ts'

const handlers = createHandlers(joinAndCount(() => undefined))
const RUN = { isFirst: true, isLost: () => false, isStopping: () => false }
let sent = 0
let workspace: Workspace

const found = async (): Promise<Workspace> => readWorkspace(await createWorkspace({ slug: `w${++sent}`, name: 'Test' }))
const events = (count: number) => Array.from({ length: count }, () => started(`c${++sent}`, { at: Date.now() - 60_000 }))
const lose = () => getProducerRedis().flushall()
const lostOf = async ({ id }: Workspace) => (await readIngestion(id)).lost
const rowsOf = async ({ id }: Workspace): Promise<{ fact: string; numbers: string }[]> =>
  inWorkspace(id, (client) =>
    client.query('select fact, numbers::text from event_ledger order by minute, fact').then(({ rows }) => rows),
  )

async function look(times: number): Promise<void> {
  await flushAccepted()
  for (let n = 0; n < times; n++) await findLostEvents()
}

/** Counts all that waits, as a worker does. */
async function countAll(): Promise<void> {
  const worker = registerQueue(EVENT_QUEUE, handlers)
  await expect.poll(() => getQueue(EVENT_QUEUE).getJobCountByTypes('wait', 'active', 'prioritized'), SOON).toBe(0)
  await worker.close()
}

/** Counts a job that waits as a worker does that dies before it is settled. */
async function countAndDie(isFirst = true): Promise<void> {
  const [job] = await getQueue(EVENT_QUEUE).getJobs(['wait', 'prioritized'])
  await handlers.admitted(job?.data, { ...RUN, isFirst, jobId: job?.id ?? '' })
}

beforeEach(async () => {
  await lose()
  // What the test before lost is not this one's.
  for (const id of await listWorkspaceIds()) await settleLost(asSystem('command line', id))
  workspace = await found()
})

test('events that went with the queue are told: how many, of when and whose, from the second look on', async () => {
  const neighbour = await found()
  const begunMs = Date.now()
  await takeInEvents(workspace, events(1_100))
  await takeInEvents(neighbour, events(3))
  await countAll()
  await takeInEvents(workspace, events(1_200))
  await takeInEvents(workspace, events(4))
  await flushAccepted()
  await lose()
  await look(1)
  expect(await lostOf(workspace)).toBeNull()
  await look(1)
  const lost = await lostOf(workspace)
  expect(lost?.events).toBe(1_204)
  expect(Date.parse(lost?.from ?? '')).toBeGreaterThan(begunMs - 60_000)
  expect(Date.parse(lost?.from ?? '')).toBeLessThanOrEqual(Date.now())
  expect(Date.parse(lost?.to ?? '')).toBeGreaterThan(begunMs)
  expect(Date.parse(lost?.to ?? '')).toBeLessThanOrEqual(Date.now() + 60_000)
  expect(await lostOf(neighbour)).toBeNull()
  expect(await readLostTotal()).toBe(1_204)
  expect((await renderMetrics()).text).toMatch(/^holdfast_lost_events 1204$/m)
})

test('it stays until somebody says that it is settled; what is lost after that is told by itself', async () => {
  const told = events(5)
  await takeInEvents(workspace, told)
  await flushAccepted()
  await lose()
  await takeInEvents(workspace, told)
  await countAll()
  await look(3)
  expect(await readIngestion(workspace.id)).toMatchObject({ lost: { events: 5 }, storedEvents: 5, duplicateEvents: 0 })
  await settleLost(asSystem('command line', workspace.id))
  expect(await lostOf(workspace)).toBeNull()
  await look(2)
  expect(await lostOf(workspace)).toBeNull()
  expect(await readLostTotal()).toBe(0)
  await takeInEvents(workspace, events(2))
  await flushAccepted()
  await lose()
  await look(2)
  expect(await lostOf(workspace)).toMatchObject({ events: 2 })
  expect(await readLostTotal()).toBe(2)
})

test('what was lost and comes back is told no more, waiting or counted', async () => {
  await takeInEvents(workspace, events(3))
  const [job] = await getQueue(EVENT_QUEUE).getJobs(['wait'])
  await flushAccepted()
  await lose()
  await look(2)
  expect(await lostOf(workspace)).toMatchObject({ events: 3 })
  // As from an older copy of Redis' data.
  await enqueue('admitted', { payload: job?.data, id: job?.id ?? '' })
  await look(1)
  expect(await lostOf(workspace)).toBeNull()
  await lose()
  await look(2)
  expect(await lostOf(workspace)).toMatchObject({ events: 3 })
  await handlers.admitted(job?.data, { ...RUN, jobId: job?.id ?? '' })
  expect(await lostOf(workspace)).toBeNull()
})

test.each(['wait', 'delayed', 'failed', 'active'] as const)(
  'nothing is told of what is still in the queue: %s',
  async (place) => {
    await takeInEvents(workspace, events(3))
    const queue = getQueue(EVENT_QUEUE)
    const [job] = await queue.getJobs(['wait'])
    const redis = getProducerRedis()
    if (place !== 'wait') await redis.lrem(queue.toKey('wait'), 0, job?.id ?? '')
    if (place === 'active') await redis.lpush(queue.toKey('active'), job?.id ?? '')
    else if (place !== 'wait') await redis.zadd(queue.toKey(place), Date.now(), job?.id ?? '')
    await look(3)
    expect(await lostOf(workspace)).toBeNull()
    await lose()
    await look(2)
    expect(await lostOf(workspace)).toMatchObject({ events: 3 })
  },
)

test('a queue that is longer than a page is read to its end', async () => {
  for (let n = 0; n < 5; n++) await takeInEvents(workspace, events(1))
  // Beyond what goes at once, jobs wait for their turn.
  for (let n = 0; n < 3; n++) await takeInEvents(workspace, events(1_001))
  const counts = await getQueue(EVENT_QUEUE).getJobCounts('wait', 'prioritized')
  expect(Math.min(counts.wait ?? 0, counts.prioritized ?? 0)).toBeGreaterThan(4)
  const read = await readQueuedPlaces(2)
  expect(read.flatMap(({ spans }) => spans).reduce((sum, [from, end]) => sum + end - from, 0)).toBe(3_008)
  expect(read).toEqual(await readQueuedPlaces())
})

test('nothing is told of a job that was counted twice, by a worker that died too, and it hides no loss', async () => {
  await takeInEvents(workspace, events(6))
  await countAndDie()
  await look(2)
  await countAndDie(false)
  await countAll()
  await lose()
  await look(2)
  expect(await lostOf(workspace)).toBeNull()
  await takeInEvents(workspace, events(1))
  await flushAccepted()
  await lose()
  await look(2)
  expect(await lostOf(workspace)).toMatchObject({ events: 1 })
})

test('nothing is told of duplicates, of events that were refused, nor of jobs that others put into the queue', async () => {
  const some = events(4)
  await takeInEvents(workspace, [...some, { id: 'bad' }])
  await countAll()
  await takeInEvents(workspace, some)
  await countAll()
  await takeInEvents(workspace, some)
  const [job] = await getQueue(EVENT_QUEUE).getJobs(['wait'])
  // Without its signature it goes through the gate again, which refuses it.
  await job?.updateData({ ...job.data, signature: 'none', events: some.map((event) => ({ ...event, timeMs: 0 })) })
  await enqueue('batch', { payload: { workspace: workspace.slug, events: events(2) } })
  await countAll()
  await enqueue('batch', { payload: { workspace: workspace.slug, events: events(2) } })
  await lose()
  await look(3)
  expect(await readIngestion(workspace.id)).toMatchObject({ lost: null, rejectedEvents: 4, storedEvents: 6, duplicateEvents: 4 })
})

test('nothing is told of a door that was killed before it wrote, or writes after everything is counted', async () => {
  const { id: workspaceId } = workspace
  const minuteMs = Math.floor(Date.now() / 60_000) * 60_000
  await takeInEvents(workspace, events(3))
  await countAll()
  await look(2)
  expect(await lostOf(workspace)).toBeNull()
  expect(await rowsOf(workspace)).toMatchObject([{ fact: 'accepted' }, { fact: 'counted' }])
  // So late that the minute may be closed already.
  noteAccepted({ workspaceId, door: DOOR, first: 900, events: 1, minuteMs: minuteMs - 16 * 60_000 })
  await look(2)
  expect(await lostOf(workspace)).toBeNull()
})

test('a minute of which everything is counted or settled is forgotten after a while, and no other', async () => {
  const [open, young] = [await found(), await found()]
  await takeInEvents(workspace, events(3))
  await takeInEvents(young, events(1))
  await countAll()
  for (const each of [workspace, open]) await takeInEvents(each, events(2))
  await flushAccepted()
  await lose()
  await look(2)
  await settleLost(asSystem('command line', workspace.id))
  for (const { id } of [workspace, open])
    await inWorkspace(id, (client) => client.query(`update event_ledger set minute = minute - interval '31 minutes'`))
  await look(1)
  expect(await rowsOf(workspace)).toEqual([])
  expect((await rowsOf(young)).map(({ fact }) => fact)).toEqual(['accepted', 'counted'])
  expect((await rowsOf(open)).map(({ fact }) => fact)).toEqual(['accepted', 'missing', 'suspect'])
  expect(await lostOf(open)).toMatchObject({ events: 2 })
})
