import { expect, test } from 'vitest'
import type { SupportEvent } from '#core/event/types.ts'
import { DIMENSIONS } from '#core/segment/dimensions.ts'
import { readFigures } from '../figures/read_figures.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { verifyWorkspace } from '../verify/verify_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { countBatch } from './count_batch.ts'

const NOW = new Date('2026-06-30T00:00:00Z')
const RANGE = { fromMs: Date.UTC(2026, 0, 1), toMs: Date.UTC(2026, 6, 1), step: 'total' as const, by: [], filters: {} }
const minute = (m: number): number => Date.UTC(2026, 3, 1, 9, m)
const common = { source: '/test', subject: 'c' }

/** Told late, and earlier than the first: what was counted moves from one segment to another, and from one quarter hour. */
const first: SupportEvent[] = [
  { ...common, type: 'conversation.started', id: '2', timeMs: minute(2), data: { handler: 'ai', topic: 'old', market: 'no' } },
  { ...common, type: 'conversation.resolved', id: '3', timeMs: minute(20), data: {} },
]
const later: SupportEvent[] = [
  { ...common, type: 'conversation.started', id: '1', timeMs: minute(1), data: { handler: 'human', topic: 'new', market: 'no' } },
  { ...common, type: 'conversation.closed', id: '4', timeMs: minute(10), data: {} },
]

async function rowsOf(workspaceId: number): Promise<Record<string, number>> {
  return inWorkspace(workspaceId, async (client) => {
    const count = async (table: string): Promise<number> => {
      const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table} where workspace_id = $1`, [
        workspaceId,
      ])
      return rows[0]?.n ?? 0
    }
    return { quarters: await count('rollup_quarter'), days: await count('rollup_day') }
  })
}

test('a cell that goes back to nothing is gone, from the rollups and from every answer', async () => {
  const workspaceId = await createWorkspace({ slug: 'moved', name: 'Test' })
  await countBatch(workspaceId, first, [], NOW)
  expect(await rowsOf(workspaceId)).toEqual({ quarters: 1, days: 10 })
  await countBatch(workspaceId, later, [], NOW)
  expect(await rowsOf(workspaceId)).toEqual({ quarters: 1, days: 10 })
  for (const dimension of DIMENSIONS) {
    const { rows } = await readFigures(workspaceId, { ...RANGE, by: [dimension] }, NOW)
    expect(rows.map(({ counts }) => counts.cases)).toEqual([1])
  }
  expect((await verifyWorkspace(workspaceId)).differences).toEqual([])
})

test('a cell that still has something stays, with what is left', async () => {
  const workspaceId = await createWorkspace({ slug: 'stays', name: 'Test' })
  const other = first.map((event) => ({ ...event, id: `o${event.id}`, subject: 'other' }) as SupportEvent)
  await countBatch(workspaceId, [...first, ...other], [], NOW)
  await countBatch(workspaceId, later, [], NOW)
  const { rows } = await readFigures(workspaceId, { ...RANGE, by: ['topic'] }, NOW)
  expect(rows.map(({ segment, counts }) => [segment.topic, counts.cases])).toEqual([
    ['new', 1],
    ['old', 1],
  ])
})

test('verify tells of a stored cell in which nothing is counted', async () => {
  const workspaceId = await createWorkspace({ slug: 'told', name: 'Test' })
  await countBatch(workspaceId, first, [], NOW)
  await inWorkspace(workspaceId, (client) =>
    client.query(
      `insert into rollup_day select (jsonb_populate_record(null::rollup_day, zeros.row)).*
       from (select jsonb_object_agg(key, 0) || jsonb_build_object('workspace_id', $1::int, 'version', 1, 'day', '2026-05-01T00:00:00Z') as row
             from rollup_day d, jsonb_each(to_jsonb(d))) zeros`,
      [workspaceId],
    ),
  )
  const { differences } = await verifyWorkspace(workspaceId)
  expect(differences).toEqual([
    { rollup: 'day', cell: { pair: 0, day: '2026-05-01T00:00:00.000Z', handler: 0, a: 0, b: 0 }, measures: {} },
  ])
})
