import { expect, test, vi } from 'vitest'
import type { SupportEvent } from '#core/event/types.ts'
import { readIngestion } from '#server/ingestion/read_ingestion.ts'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import { getPool } from '#server/platform/postgres/pool.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'
import { joinAndCount } from './count_events.ts'
import type { JobEvents } from './read_job.ts'

let sent = 0
const event = (): SupportEvent => ({
  type: 'conversation.started',
  id: `e${++sent}`,
  source: '/test',
  subject: `c${sent}`,
  timeMs: Date.UTC(2026, 2, 1),
  data: { handler: 'ai' },
})
const handedOut = (isFirst: boolean) => ({ isFirst, isLost: () => false })

test('an event is a duplicate where its sender told it twice, not where our queue handed it out again', async () => {
  const workspaceId = await createWorkspace({ slug: 'honest', name: 'Test' })
  const committed: number[] = []
  const count = joinAndCount((events) => committed.push(events))
  const [once, twice, redelivered, fresh] = [event(), event(), event(), event()]
  // Each job was read from Redis by itself.
  const job = (...accepted: SupportEvent[]): JobEvents =>
    structuredClone({ workspaceId, events: accepted.length, accepted, rejected: [] })

  await count(job(once, twice, redelivered), handedOut(true), null)
  expect(await readIngestion(workspaceId)).toMatchObject({ storedEvents: 3, duplicateEvents: 0 })
  await Promise.all([
    count(job(twice), handedOut(true), null),
    // The job from before, whose worker died after the commit, and one that died before it.
    count(job(once, twice, redelivered), handedOut(false), null),
    count(job(fresh), handedOut(false), null),
  ])
  expect(await readIngestion(workspaceId)).toMatchObject({ storedEvents: 4, duplicateEvents: 1 })
  await count(job(once, twice, redelivered), handedOut(false), null)
  expect(await readIngestion(workspaceId)).toMatchObject({ storedEvents: 4, duplicateEvents: 1, countedThrough: 2 })
  expect(committed).toEqual([3, 5, 3])
})

test('where the database is away, all jobs of a transaction fail, and none is begun a second time', async () => {
  const workspaceId = await createWorkspace({ slug: 'away', name: 'Test' })
  const count = joinAndCount(() => undefined)
  const job = (): JobEvents => ({ workspaceId, events: 1, accepted: [event()], rejected: [] })
  const { outcomes } = await inWorkspace(workspaceId, async (client) => {
    await client.query('select 1 from workspace where id = $1 for update', [workspaceId])
    const counting = Promise.allSettled([count(job(), handedOut(true), null), count(job(), handedOut(true), null)])
    const waiting = `from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    await vi.waitFor(async () => expect((await getPool().query(`select 1 ${waiting}`)).rowCount).toBe(1))
    await getPool().query(`select pg_terminate_backend(pid) ${waiting}`)
    return { outcomes: counting }
  })
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await readIngestion(workspaceId)).toMatchObject({ storedEvents: 0 })
})
