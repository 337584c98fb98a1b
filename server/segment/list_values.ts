import { HANDLERS } from '#core/event/types.ts'
import { type Dimension, forEachOpen, OPEN_DIMENSIONS } from '#core/segment/dimensions.ts'
import { DIMENSION_NUMBERS } from '#core/segment/numbers.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/** @returns the values that each dimension of the workspace has, in order; '' stands for "not said". */
export async function listSegmentValues(workspaceId: number): Promise<Record<Dimension, string[]>> {
  const rows = await inWorkspace(workspaceId, async (client) => {
    const answer = await ask<{ dimension: number; value: string }>(client, 'segment/list_values', [workspaceId])
    return answer.rows
  })
  const values = { handler: [...HANDLERS], ...forEachOpen((): string[] => []) }
  for (const { dimension, value } of rows) {
    values[DIMENSION_NUMBERS.nameOf(dimension)].push(value)
  }
  for (const name of OPEN_DIMENSIONS) if (values[name].length > 0) values[name].push('')
  return values
}
