import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { started } from '#prisma/seed/factories/events.ts'
import { takeInEvents } from '#server/ingestion/take_in_events.ts'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import { getProducerRedis } from '#server/platform/redis/connections.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'
import { readWorkspace } from '#server/workspace/directory.ts'
import type { Workspace } from '#server/workspace/workspace.ts'
import { startWorkers } from './start.ts'
import { SOON } from './testing/soon.ts'

const BACKLOG = 300_000
const AT = Date.now() - 60_000

const eventsOf = (count: number) => Array.from({ length: count }, () => started(randomBytes(9).toString('hex'), { at: AT }))

async function found(slug: string): Promise<Workspace> {
  const id = await createWorkspace({ slug, name: slug })
  await inWorkspace(id, (client) => client.query('update workspace set events_per_second = 1000000 where id = $1', [id]))
  return readWorkspace(id)
}

async function storedOf({ id }: Workspace): Promise<number> {
  const { rows } = await inWorkspace(id, (client) =>
    client.query<{ stored: string }>('select stored_events as stored from ingestion where workspace_id = $1', [id]),
  )
  return Number(rows[0]?.stored)
}

/** @returns after how many seconds a single event of a workspace is counted that comes by the door. */
async function secondsUntilCounted(workspace: Workspace): Promise<number> {
  const before = await storedOf(workspace)
  const sentAt = performance.now()
  await takeInEvents(workspace, eventsOf(1))
  await expect.poll(() => storedOf(workspace), SOON).toBe(before + 1)
  return (performance.now() - sentAt) / 1_000
}

const CHUNK = 10_000
const backlogs: [string, (workspace: Workspace) => Promise<unknown>][] = [
  ['by the door', (workspace) => takeInEvents(workspace, eventsOf(CHUNK))],
  [
    'straight into the queue',
    ({ slug }) =>
      getQueue(EVENT_QUEUE).addBulk(
        Array.from({ length: 10 }, () => ({
          name: 'batch',
          data: { workspace: slug, events: eventsOf(CHUNK / 10) },
          opts: { attempts: 3, removeOnComplete: true },
        })),
      ),
  ],
]

describe('while another workspace has 300,000 events waiting', () => {
  let live: Workspace
  beforeAll(async () => {
    live = await found('live')
  })

  it.each(backlogs)('that came %s, a single event is counted within 2 s', async (way, send) => {
    const importing = await found(`importing-${way.length}`)
    for (let sent = 0; sent < BACKLOG; sent += CHUNK) await send(importing)
    const workers = await startWorkers()
    try {
      await expect.poll(() => storedOf(importing), SOON).toBeGreaterThan(0)
      const seconds: number[] = []
      for (let n = 0; n < 3; n++) seconds.push(await secondsUntilCounted(live))
      expect(Math.max(...seconds)).toBeLessThan(2)
      expect(await getQueue(EVENT_QUEUE).getPrioritizedCount()).toBeGreaterThan(100)
    } finally {
      await getProducerRedis().flushall()
      await workers.close()
    }
  })
})
