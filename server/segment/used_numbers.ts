import type { ClientBase } from 'pg'
import { dimensionColumn, OPEN_DIMENSIONS } from '#core/segment/dimensions.ts'
import { DIMENSION_NUMBERS, DIMENSION_PAIRS } from '#core/segment/numbers.ts'
import { freshFor } from '../platform/cache/fresh_for.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { sql } from '../platform/postgres/sql.ts'

export interface UsedNumber {
  dimension: number
  number: number
}

/** For each dimension one of the pairs that have it. */
const TOLD = OPEN_DIMENSIONS.map((dimension) => {
  const pair = DIMENSION_PAIRS.find(({ dimensions }) => dimensions.some((one) => one === dimension))
  if (!pair) throw new Error(`${dimension} is in no pair`)
  return { dimension: DIMENSION_NUMBERS.numberOf[dimension], pair: pair.number, isFirst: pair.dimensions[0] === dimension }
})

/** @returns the numbers of the values that some case has, of each dimension. Looks at all days, so it is not for each request. */
export async function readUsedNumbers(client: ClientBase, workspaceId: number): Promise<UsedNumber[]> {
  const text = sql('segment/used_numbers').replaceAll('{numbers}', () =>
    OPEN_DIMENSIONS.map((name) => `c.${dimensionColumn(name)}`).join(', '),
  )
  const values = [
    workspaceId,
    TOLD.map(({ dimension }) => dimension),
    TOLD.map(({ pair }) => pair),
    TOLD.map(({ isFirst }) => isFirst),
  ]
  return (await ask<UsedNumber>(client, { name: 'segment/used_numbers', text }, values)).rows
}

const FRESH_MS = 60_000
const WORKSPACES = 1_000

/** Of a workspace whose demo was removed: which values have come again, as of the last minute. */
const used = freshFor(FRESH_MS, WORKSPACES, (workspaceId: number) =>
  inWorkspace(workspaceId, async (client) => {
    const rows = await readUsedNumbers(client, workspaceId)
    return new Set(rows.map(({ dimension, number }) => `${dimension}/${number}`))
  }),
)

/** @returns whether a value has a case, which may be a minute old. */
export async function usedLately(workspaceId: number): Promise<(value: UsedNumber) => boolean> {
  const numbers = await used.get(workspaceId)
  return ({ dimension, number }) => numbers.has(`${dimension}/${number}`)
}
