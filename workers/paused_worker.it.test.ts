import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it, onTestFinished } from 'vitest'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { started } from '#prisma/seed/factories/events.ts'
import { readHeartbeats } from '#server/health/heartbeat.ts'
import { readIngestion } from '#server/ingestion/read_ingestion.ts'
import { takeInEvents } from '#server/ingestion/take_in_events.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import { getProducerRedis } from '#server/platform/redis/connections.ts'
import { verifyWorkspace } from '#server/verify/verify_workspace.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'
import { readWorkspace } from '#server/workspace/directory.ts'
import { MAX_JOINED_EVENTS } from './join_batches.ts'
import { startWorkers } from './start.ts'

const EVENTS = 17_000
const DELIVERY = 200
const SOON = { timeout: 100_000, interval: 50 }
const AT = Date.now() - 60_000

const workerProcess = (): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'bin/worker.ts'], { stdio: ['ignore', 'ignore', 'inherit'], env: process.env })

/** How many jobs that the other process had in hand were found without its lock, and put back into the queue. */
async function takenFromIt(inHand: readonly string[]): Promise<number> {
  const queue = getQueue(EVENT_QUEUE)
  const found = await Promise.all(inHand.map((id) => getProducerRedis().hget(queue.toKey(id), 'stc')))
  return found.filter((times) => Number(times) > 0).length
}

it('counts nothing of what it has in hand that another took meanwhile, when it was stopped in a backlog and goes on', async () => {
  const workspaceId = await createWorkspace({ slug: 'paused', name: 'Test' })
  const workspace = await readWorkspace(workspaceId)
  for (let sent = 0; sent < EVENTS; sent += DELIVERY) {
    await takeInEvents(
      workspace,
      Array.from({ length: DELIVERY }, (_, n) => started(`c${sent + n}`, { at: AT })),
    )
  }
  const stored = async () => (await readIngestion(workspaceId)).storedEvents
  const paused = workerProcess()
  onTestFinished(() => void paused.kill('SIGKILL'))
  await expect.poll(stored, SOON).toBeGreaterThan(0)
  await expect.poll(() => getQueue(EVENT_QUEUE).getActiveCount(), SOON).toBeGreaterThan((2 * MAX_JOINED_EVENTS) / DELIVERY)
  paused.kill('SIGSTOP')
  const inHand = await getQueue(EVENT_QUEUE)
    .getActive()
    .then((jobs) => jobs.map(({ id = '' }) => id))
  const beside = await startWorkers()
  await expect.poll(() => takenFromIt(inHand), SOON).toBeGreaterThan(0)
  paused.kill('SIGCONT')
  await expect.poll(() => readIngestion(workspaceId), SOON).toMatchObject({ waiting: 0, storedEvents: EVENTS })
  paused.kill('SIGTERM')
  await Promise.all([once(paused, 'exit'), beside.close()])
  const counted = (await readHeartbeats()).reduce((sum, heartbeat) => sum + heartbeat.counted, 0)
  // The transaction whose jobs were being settled when it was stopped, and the one that had begun.
  expect(counted - EVENTS).toBeLessThanOrEqual(2 * MAX_JOINED_EVENTS)
  expect((await readIngestion(workspaceId)).duplicateEvents).toBeLessThanOrEqual(2 * MAX_JOINED_EVENTS)
  expect((await verifyWorkspace(workspaceId)).differences).toEqual([])
}, 300_000)
