import type { ClientBase } from 'pg'
import { ENTERED_KEYS, type EnteredKey, type EnteredValue, type EnteredValues } from '#core/review_context/entered_contract.ts'
import { ask } from '../platform/postgres/ask.ts'

interface Row {
  period: string
  figure: string
  value: number
  entered_at: Date
  entered_by: string
}

/** @returns what was entered for each of these periods, by their addresses; nothing of those for which nobody did. */
export async function readEntered(
  client: ClientBase,
  workspaceId: number,
  periods: readonly string[],
): Promise<Map<string, EnteredValues>> {
  const { rows } = await ask<Row>(client, 'review_entries/list', [workspaceId, periods])
  const byPeriod = new Map<string, Partial<Record<EnteredKey, EnteredValue>>>()
  for (const { period, figure, value, entered_at: at, entered_by: by } of rows) {
    const key = ENTERED_KEYS.find((one) => one === figure)
    if (!key) continue
    byPeriod.set(period, { ...byPeriod.get(period), [key]: { value, by, at: at.toISOString() } })
  }
  return byPeriod
}
