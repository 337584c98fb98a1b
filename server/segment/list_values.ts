import { HANDLERS } from '#core/event/types.ts'
import { type Dimension, forEachOpen, MAX_VALUES_PER_DIMENSION, OPEN_DIMENSIONS } from '#core/segment/dimensions.ts'
import { DIMENSION_NUMBERS } from '#core/segment/numbers.ts'
import { OTHER_VALUES, tellValue } from '#core/segment/told_value.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/** @returns the values that each dimension of the workspace has, as they are told, in order, then the others where there are some; '' stands for "not said". */
export async function listSegmentValues(workspaceId: number): Promise<Record<Dimension, string[]>> {
  const rows = await inWorkspace(workspaceId, async (client) => {
    const answer = await ask<{ dimension: number; value: string }>(client, 'segment/list_values', [workspaceId])
    return answer.rows
  })
  const values = { handler: [...HANDLERS], ...forEachOpen((): string[] => []) }
  for (const { dimension, value } of rows) {
    values[DIMENSION_NUMBERS.nameOf(dimension)].push(tellValue(value))
  }
  for (const name of OPEN_DIMENSIONS) {
    if (values[name].length >= MAX_VALUES_PER_DIMENSION) values[name].push(OTHER_VALUES)
    if (values[name].length > 0) values[name].push('')
  }
  return values
}
