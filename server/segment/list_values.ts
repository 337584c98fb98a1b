import { HANDLERS } from '#core/event/types.ts'
import { type Dimension, forEachOpen, MAX_VALUES_PER_DIMENSION, OPEN_DIMENSIONS } from '#core/segment/dimensions.ts'
import { DIMENSION_NUMBERS } from '#core/segment/numbers.ts'
import { OTHER_VALUES, tellValue } from '#core/segment/told_value.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { usedLately } from './used_numbers.ts'

interface Row {
  dimension: number
  number: number
  value: string
  /** No case had it when the demo was removed. */
  emptied: boolean
}

/**
 * @returns the values that each dimension of the workspace has, as they are told, in order, then the others where there are some; ''
 * stands for "not said". Those of a demo that was removed come back a minute after their first case at the latest.
 */
export async function listSegmentValues(workspaceId: number): Promise<Record<Dimension, string[]>> {
  const rows = await inWorkspace(workspaceId, async (client) => {
    const answer = await ask<Row>(client, 'segment/list_values', [workspaceId])
    return answer.rows
  })
  const isUsed = rows.some(({ emptied }) => emptied) ? await usedLately(workspaceId) : () => true
  const values = { handler: [...HANDLERS], ...forEachOpen((): string[] => []) }
  for (const row of rows) {
    if (!row.emptied || isUsed(row)) values[DIMENSION_NUMBERS.nameOf(row.dimension)].push(tellValue(row.value))
  }
  for (const name of OPEN_DIMENSIONS) {
    if (values[name].length >= MAX_VALUES_PER_DIMENSION) values[name].push(OTHER_VALUES)
    if (values[name].length > 0) values[name].push('')
  }
  return values
}
