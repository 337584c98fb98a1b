import { expect, test } from 'vitest'
import type { SupportEvent } from '#core/event/types.ts'
import type { IngestionCounters } from '#core/ingestion/contract.ts'
import { listRejectedEvents } from '../ingestion/list_rejected_events.ts'
import { readIngestion } from '../ingestion/read_ingestion.ts'
import type { RejectedEvent } from '../ingestion/rejected_event.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { listReleases } from '../releases/list_releases.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { countBatch } from './count_batch.ts'

const NOW = new Date('2026-06-30T00:00:00Z')
const AT_MS = Date.UTC(2026, 3, 1)
const common = { source: '/test', timeMs: AT_MS }
const start = (subject: string, id = `${subject}-s`): SupportEvent => ({
  ...common,
  type: 'conversation.started',
  id,
  subject,
  data: { handler: 'ai', customer: 'x' },
})
const message = (subject: string, id: string): SupportEvent => ({
  ...common,
  type: 'conversation.message',
  id,
  subject,
  data: { from: 'customer' },
})
const refused = (change: Partial<RejectedEvent> = {}): RejectedEvent => ({
  code: 'invalid_event',
  message: 'no',
  source: '/test',
  id: 'r',
  type: 'what',
  ...change,
})

let founded = 0
const freshWorkspace = () => createWorkspace({ slug: `k${++founded}`, name: 'Test' })

/** What became of a workspace's events, of which nothing has until then. */
async function countersAfter(workspaceId: number): Promise<IngestionCounters> {
  const { storedEvents, duplicateEvents, rejectedEvents, orphanEvents, countedThrough } = await readIngestion(workspaceId)
  return { storedEvents, duplicateEvents, rejectedEvents, orphanEvents, countedThrough }
}

const lastCommit = (workspaceId: number): Promise<unknown> =>
  inWorkspace(workspaceId, async (client) => (await client.query('select xmin, * from ingestion')).rows)

test('every event is told of once: stored, a duplicate, refused, or waiting for the start of its conversation', async () => {
  const workspaceId = await freshWorkspace()
  const waiting = [message('late', '1'), message('late', '2')]
  const first = await countBatch(workspaceId, [start('a'), start('a'), ...waiting], [refused()], NOW)
  const afterFirst = { storedEvents: 3, duplicateEvents: 1, rejectedEvents: 1, orphanEvents: 2, countedThrough: 1 }
  expect(await countersAfter(workspaceId)).toEqual(afterFirst)
  expect(first?.ingestion).toEqual(afterFirst)

  expect(await countBatch(workspaceId, waiting, [refused(), refused()], NOW)).toBeNull()
  const afterNothingNew = { ...afterFirst, duplicateEvents: 3, rejectedEvents: 3 }
  expect(await countersAfter(workspaceId)).toEqual(afterNothingNew)

  const third = await countBatch(workspaceId, [message('late', '3'), start('late')], [], NOW)
  expect(third?.ingestion).toEqual({ ...afterNothingNew, storedEvents: 5, orphanEvents: 0, countedThrough: 2 })

  // One that counts nowhere, though its start has arrived, waits for nothing.
  const excluded = { ...common, type: 'conversation.excluded' as const, id: 'x', subject: 'a', data: { reason: 'spam' as const } }
  const fourth = await countBatch(workspaceId, [excluded], [], NOW)
  expect(fourth?.ingestion).toMatchObject({ storedEvents: 6, orphanEvents: 0, countedThrough: 3 })
})

test('a batch of which nothing is kept leaves the counters alone', async () => {
  const workspaceId = await freshWorkspace()
  const told = start('a')
  await countBatch(workspaceId, [told], [], NOW)
  const before = await lastCommit(workspaceId)
  expect(await countBatch(workspaceId, [], [], NOW)).toBeNull()
  expect(await countBatch(workspaceId, [told], [], NOW, { again: new Set([told]) })).toBeNull()
  expect(await lastCommit(workspaceId)).toEqual(before)
  await countBatch(workspaceId, [], [refused()], NOW)
  expect(await lastCommit(workspaceId)).not.toEqual(before)
})

test('what our queue hands out again is nobody’s duplicate, what its sender told twice is', async () => {
  const workspaceId = await freshWorkspace()
  const [ours, theirs] = [start('a'), start('b')]
  await countBatch(workspaceId, [ours, theirs], [], NOW)
  await countBatch(workspaceId, [ours, theirs, start('c')], [], NOW, { again: new Set([ours]) })
  expect(await countersAfter(workspaceId)).toMatchObject({ storedEvents: 3, duplicateEvents: 1 })
})

test('an event is the same by its source and its id, and by neither alone', async () => {
  const workspaceId = await freshWorkspace()
  const told = start('a', '1')
  await countBatch(workspaceId, [told, { ...told, source: '/other' }, { ...told, id: '2' }], [], NOW)
  expect(await countersAfter(workspaceId)).toMatchObject({ storedEvents: 3, duplicateEvents: 0 })
  // The same letters, cut elsewhere.
  await countBatch(workspaceId, [{ ...told, source: '/test1', id: '' }], [], NOW)
  expect(await countersAfter(workspaceId)).toMatchObject({ storedEvents: 4, duplicateEvents: 0 })
})

test('what was refused is kept with its reason, as far as Postgres can hold its names', async () => {
  const workspaceId = await freshWorkspace()
  const odd = refused({ message: 'x'.repeat(600), source: 'a\0b\0', id: 'half \ud83d', type: null })
  await countBatch(workspaceId, [], [refused({ code: 'too_old', source: null, id: null }), odd], NOW)
  expect(await listRejectedEvents(workspaceId)).toMatchObject([
    { code: 'invalid_event', message: 'x'.repeat(500), source: 'a\ufffdb\ufffd', idDigits: 'c636dc736caaab9f', type: null },
    { code: 'too_old', message: 'no', source: null, idDigits: null, type: 'what' },
  ])
})

test('releases are kept, and nothing else of a batch is one', async () => {
  const workspaceId = await freshWorkspace()
  const deployed = { ...common, type: 'release.deployed' as const, subject: 'agent-7' }
  await countBatch(workspaceId, [start('a'), { ...deployed, id: '1', data: {} }], [], NOW)
  await countBatch(workspaceId, [{ ...deployed, id: '2', timeMs: AT_MS + 1, data: { note: 'better' } }], [], NOW)
  expect(await listReleases(workspaceId, { fromMs: 0, toMs: NOW.getTime() })).toEqual([
    { agentVersion: 'agent-7', deployedAt: new Date(AT_MS).toISOString(), note: null },
    { agentVersion: 'agent-7', deployedAt: new Date(AT_MS + 1).toISOString(), note: 'better' },
  ])
})
