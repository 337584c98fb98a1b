import { forEachOpen, type OpenDimension } from '#core/segment/dimensions.ts'
import { DIMENSION_NUMBERS } from '#core/segment/numbers.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/** @returns how many values each dimension has that are counted under their own name. */
export async function countDimensionValues(workspaceId: number): Promise<Record<OpenDimension, number>> {
  const rows = await inWorkspace(workspaceId, async (client) => {
    const answer = await ask<{ dimension: number; values: number }>(client, 'segment/count_values', [workspaceId])
    return answer.rows
  })
  const counts = forEachOpen(() => 0)
  for (const { dimension, values } of rows) {
    counts[DIMENSION_NUMBERS.nameOf(dimension)] = values
  }
  return counts
}
