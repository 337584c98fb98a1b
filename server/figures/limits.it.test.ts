import { expect, test } from 'vitest'
import type { SupportEvent } from '#core/event/types.ts'
import { countBatch } from '../counting/count_batch.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { readFigures } from './read_figures.ts'
import { MAX_MEDIAN_CASES } from './read_medians.ts'
import { MAX_ROWS } from './too_many_rows.ts'

const NOW = new Date('2026-06-30T00:00:00Z')
const HOUR_MS = 3_600_000
const FROM_MS = Date.UTC(2026, 3, 1)

const common = { source: '/test', subject: 'c' }
const resolved: SupportEvent[] = [
  { ...common, type: 'conversation.started', id: '1', timeMs: FROM_MS, data: { handler: 'ai' } },
  { ...common, type: 'conversation.resolved', id: '2', timeMs: FROM_MS + 60_000, data: {} },
]

test('medians are told of as many cases as are quick to read, in all rows together', async () => {
  const workspaceId = await createWorkspace({ slug: 'medians', name: 'Test' })
  await countBatch(workspaceId, resolved, [], NOW)
  const medianOf = async (cases: number) => {
    await inWorkspace(workspaceId, (client) => client.query('update rollup_day set resolved = $1', [cases]))
    const question = { fromMs: FROM_MS, toMs: FROM_MS + 24 * HOUR_MS, step: 'total' as const, by: [], filters: {} }
    const { rows } = await readFigures(workspaceId, question, NOW)
    return rows[0]?.figures.resolutionSeconds.median
  }
  expect(await medianOf(MAX_MEDIAN_CASES)).toBe(60)
  expect(await medianOf(MAX_MEDIAN_CASES + 1)).toBeNull()
})

test('an answer that would have too many rows is refused, with what to do about it', async () => {
  const workspaceId = await createWorkspace({ slug: 'rows', name: 'Test' })
  const rowsOf = async (hours: number) => {
    const question = { fromMs: FROM_MS - hours * HOUR_MS, toMs: FROM_MS, step: 'hour' as const, by: [], filters: {} }
    return (await readFigures(workspaceId, question, NOW)).rows.length
  }
  expect(await rowsOf(100)).toBe(100)
  await expect(rowsOf(MAX_ROWS + 1)).rejects.toMatchObject({
    code: 'invalid_parameter',
    message: 'more than 10,000 rows: ask for fewer steps or dimensions',
  })
})
