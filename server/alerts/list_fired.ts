import type { FiredAlert } from '#core/alert/fired.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/** More no chart could show. */
const MOST = 200

interface Row {
  id: string
  rule_name: string
  about_name: string
  fired_at: Date
}

interface Asked {
  fromMs: number
  toMs: number
  /** Of this watched series alone. */
  seriesId?: string
}

/** @returns the alerts that fired within [from, to), the oldest first: the latest of them where there are many. */
export async function listFired(workspaceId: number, { fromMs, toMs, seriesId }: Asked): Promise<FiredAlert[]> {
  if (Number.isNaN(fromMs) || Number.isNaN(toMs)) return []
  const values = [workspaceId, new Date(fromMs), new Date(toMs), seriesId ?? null, MOST]
  const { rows } = await inWorkspace(workspaceId, (client) => ask<Row>(client, 'alerts/fired', values))
  return rows.reverse().map(({ id, rule_name, about_name, fired_at }) => ({
    id,
    name: about_name === '' ? rule_name : `${rule_name}: ${about_name}`,
    at: fired_at.toISOString(),
  }))
}
