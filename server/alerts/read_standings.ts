import type { ClientBase } from 'pg'
import type { Before, Found } from '#core/alert/bring_on.ts'
import type { Standing } from '#core/alert/standing.ts'
import { ask } from '../platform/postgres/ask.ts'

interface StandingRow {
  id: string
  rule_id: string
  about: string
  about_name: string
  standing: Standing
  awaits_calm: boolean
  opened_at: Date
  fired_at: Date | null
  snoozed_until: Date | null
  found: Found
}

/** @returns the alerts of a workspace that are open, or that a person ended and that have not been well since. */
export async function readStandings(client: ClientBase, workspaceId: number): Promise<(Before & { ruleId: string })[]> {
  const { rows } = await ask<StandingRow>(client, 'alerts/standings', [workspaceId])
  return rows.map((row) => ({
    id: row.id,
    ruleId: row.rule_id,
    about: row.about,
    aboutName: row.about_name,
    standing: { ...row.standing, awaitsCalm: row.awaits_calm },
    openedMs: row.opened_at.getTime(),
    firedMs: row.fired_at?.getTime() ?? null,
    snoozedUntil: row.snoozed_until,
    found: row.found,
  }))
}
