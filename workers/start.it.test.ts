import { beforeEach, expect, test } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { EVENT_QUEUE, QUEUE_NAMES, type QueueName } from '#core/jobs/catalogue.ts'
import { type CommitMessage, commitChannel } from '#core/live/messages.ts'
import { started } from '#prisma/seed/factories/events.ts'
import { readHeartbeats } from '#server/health/heartbeat.ts'
import { readRuns } from '#server/health/job_runs.ts'
import { flushAccepted } from '#server/ingestion/accepted_events.ts'
import { findLostEvents } from '#server/ingestion/find_lost_events.ts'
import { readIngestion } from '#server/ingestion/read_ingestion.ts'
import { takeInEvents } from '#server/ingestion/take_in_events.ts'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import { enqueue } from '#server/platform/queue/enqueue.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import { createWorkerRedis, getProducerRedis } from '#server/platform/redis/connections.ts'
import { changePolicy } from '#server/policy/change_policy.ts'
import { readPolicy } from '#server/policy/read_policy.ts'
import { asOwner } from '#server/testing/as_owner.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'
import { readWorkspace } from '#server/workspace/directory.ts'
import { startWorkers } from './start.ts'
import { SOON } from './testing/soon.ts'

/** Longer than anything that happens beside a commit: whoever does not wait for it is found out. */
const COMMIT_SECONDS = 0.4

const events = (count: number, prefix = 'c') =>
  Array.from({ length: count }, (_, n) => started(`${prefix}${n}`, { at: Date.now() - 60_000 }))
const send = (workspace: string, ...some: unknown[]) => enqueue('batch', { payload: { workspace, events: some } })
const unfinished = (queue: QueueName) => getQueue(queue).getJobCountByTypes('wait', 'active', 'delayed', 'prioritized')

/** Makes every commit that counts something take its time. */
async function slowCommits(): Promise<void> {
  await asOwner(
    `create or replace function take_time() returns trigger language plpgsql as
      $$ begin perform pg_sleep(${COMMIT_SECONDS}); return null; end $$`,
    `create constraint trigger take_time after update on ingestion
      deferrable initially deferred for each row execute function take_time()`,
  )
}
const normalCommits = () => asOwner('drop trigger if exists take_time on ingestion')

/** Hears what workers publish of a workspace, and what the database says at that moment. */
async function listen(workspaceId: number) {
  const heard: { commit: CommitMessage; countedThrough: Promise<number> }[] = []
  const redis = createWorkerRedis()
  redis.on('message', (_, text: string) => {
    const countedThrough = readIngestion(workspaceId).then((ingestion) => ingestion.countedThrough)
    heard.push({ commit: JSON.parse(text) as CommitMessage, countedThrough })
  })
  await redis.subscribe(commitChannel(workspaceId))
  return heard
}

beforeEach(async () => {
  await normalCommits()
})

test('what is committed is published, after its commit, and the job is settled then', async () => {
  const workspaceId = await createWorkspace({ slug: 'published', name: 'Test' })
  const heard = await listen(workspaceId)
  await slowCommits()
  const workers = await startWorkers()
  await send('published', ...events(3))
  await expect.poll(() => getQueue(EVENT_QUEUE).getActiveCount(), SOON).toBe(1)
  await expect.poll(() => unfinished(EVENT_QUEUE), SOON).toBe(0)
  expect(await readIngestion(workspaceId)).toMatchObject({ storedEvents: 3, countedThrough: 1 })
  await expect.poll(() => heard.length, SOON).toBe(1)
  expect(heard[0]?.commit).toMatchObject({ workspaceId, sequence: 1, policyVersion: 1 })
  expect(await heard[0]?.countedThrough).toBe(1)
  await workers.close()
})

test('what the door took in and a worker counted is not lost, however often one looks', async () => {
  const workspace = await readWorkspace(await createWorkspace({ slug: 'kept', name: 'Test' }))
  const workers = await startWorkers()
  await takeInEvents(workspace, events(3))
  await flushAccepted()
  await expect.poll(() => readIngestion(workspace.id), SOON).toMatchObject({ storedEvents: 3 })
  for (let look = 0; look < 3; look++) await findLostEvents()
  expect(await readIngestion(workspace.id)).toMatchObject({ lost: null })
  await workers.close()
})

test('a poisonous job holds up no other, and what is wrong with an event is kept', async () => {
  const workspaceId = await createWorkspace({ slug: 'poisoned', name: 'Test' })
  await send('no such workspace', ...events(1))
  await send('poisoned', { id: 'bad', type: 'conversation.exploded' }, ...events(2))
  await send('poisoned', ...events(2, 'd'))
  const workers = await startWorkers()
  await expect.poll(() => unfinished(EVENT_QUEUE), SOON).toBe(0)
  expect(await readIngestion(workspaceId)).toMatchObject({ storedEvents: 4, rejectedEvents: 1, failed: 1 })
  await workers.close()
})

test('each worker says when it last committed, and what it has counted', async () => {
  const workspaceId = await createWorkspace({ slug: 'beating', name: 'Test' })
  const workers = await startWorkers()
  await expect.poll(readHeartbeats, SOON).toContainEqual(expect.objectContaining({ lastCommitAt: null, counted: 0 }))
  const sentAt = new Date().toISOString()
  await send('beating', ...events(5))
  await expect.poll(() => readIngestion(workspaceId), SOON).toMatchObject({ storedEvents: 5 })
  await expect.poll(readHeartbeats, SOON).toContainEqual(expect.objectContaining({ counted: 5 }))
  const beats = await readHeartbeats()
  const lastCommitAt = beats.find(({ counted }) => counted === 5)?.lastCommitAt ?? ''
  expect(lastCommitAt >= sentAt && lastCommitAt <= new Date().toISOString()).toBe(true)
  await workers.close()
})

test('a recount puts the new version on the screens, says so, and drops what the old one counted', async () => {
  const workspaceId = await createWorkspace({ slug: 'recounted', name: 'Test' })
  const workers = await startWorkers()
  await send('recounted', ...events(4))
  await expect.poll(() => readIngestion(workspaceId), SOON).toMatchObject({ storedEvents: 4 })
  const heard = await listen(workspaceId)
  await changePolicy(asSystem('command line', workspaceId), { patch: { acceptanceWindowDays: 7 }, reason: 'shorter' })
  await expect.poll(() => readPolicy(workspaceId), SOON).toMatchObject({ version: 2, recount: null })
  await expect.poll(() => heard.map(({ commit }) => commit), SOON).toMatchObject([{ policyVersion: 2, sequence: 2, rows: [] }])
  const stints = () =>
    inWorkspace(workspaceId, (client) => client.query('select distinct version from stint').then(({ rows }) => rows))
  await expect.poll(stints, SOON).toEqual([{ version: 2 }])
  await workers.close()
})

test('a recount whose job was lost is found by the clock, which every worker sets at its start', async () => {
  const workspaceId = await createWorkspace({ slug: 'lost', name: 'Test' })
  await changePolicy(asSystem('command line', workspaceId), { patch: { acceptanceWindowDays: 7 }, reason: 'shorter' })
  // As in a Redis that came back empty.
  for (const queue of QUEUE_NAMES) await getQueue(queue).obliterate({ force: true })
  const workers = await startWorkers()
  await expect.poll(() => readPolicy(workspaceId), SOON).toMatchObject({ version: 2, recount: null })
  await workers.close()
})

test('what runs by the clock is set again when Redis comes back empty', async () => {
  const workers = await startWorkers()
  const schedulers = () => getQueue('upkeep').getJobSchedulersCount()
  const before = await schedulers()
  expect(before).toBeGreaterThan(0)
  await getProducerRedis().flushall()
  expect(await schedulers()).toBe(0)
  getProducerRedis().disconnect(true)
  await expect.poll(schedulers, SOON).toBe(before)
  await workers.close()
})

test('close finishes what is in hand, and tells what was not told', async () => {
  const workspaceId = await createWorkspace({ slug: 'closing', name: 'Test' })
  const runsOf = async () => (await readRuns()).find(({ job, result }) => job === 'batch' && result === 'done')?.runs ?? 0
  const before = await runsOf()
  await slowCommits()
  const workers = await startWorkers()
  await send('closing', ...events(3))
  await expect.poll(() => getQueue(EVENT_QUEUE).getActiveCount(), SOON).toBe(1)
  await workers.close()
  expect(await unfinished(EVENT_QUEUE)).toBe(0)
  expect(await readIngestion(workspaceId)).toMatchObject({ storedEvents: 3 })
  expect(await runsOf()).toBe(before + 1)
})
