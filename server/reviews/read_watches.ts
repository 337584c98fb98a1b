import type { ClientBase } from 'pg'
import { watchedByData, watchedByDrift } from '#core/alert/drift_series_of.ts'
import type { RuleBody } from '#core/alert/rule_contract.ts'
import { OPEN_DIMENSIONS } from '#core/segment/dimensions.ts'
import { ask } from '../platform/postgres/ask.ts'
import { readValueNames } from '../segment/wanted_numbers.ts'

interface Row {
  body: RuleBody
  created_at: Date
}

/**
 * @param series the ids of watched series.
 * @returns since when each is watched by a rule that is on, in ms; nothing of those that none watches.
 */
export async function readWatches(
  client: ClientBase,
  workspaceId: number,
  series: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await ask<Row>(client, 'reviews/rules_on', [workspaceId])
  if (rows.length === 0) return new Map()
  const { numberOf } = await readValueNames(client, workspaceId, OPEN_DIMENSIONS)
  const since = new Map<string, number>()
  for (const { body, created_at: at } of rows) {
    if (body.kind !== 'drift' && body.kind !== 'data') continue
    const watched = body.kind === 'drift' ? watchedByDrift(body, series, numberOf) : watchedByData(body, series)
    for (const id of watched.flatMap((one) => one.series)) if (!since.has(id)) since.set(id, at.getTime())
  }
  return since
}
