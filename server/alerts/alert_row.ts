import type { Found } from '#core/alert/bring_on.ts'
import type { AlertItem, AlertStep } from '#core/alert/contract.ts'
import type { ActKind, AlertState, RuleKind, Severity } from '#core/alert/names.ts'
import type { Reading } from '#core/alert/reading.ts'

/** As `alerts/list` gives it. */
export interface AlertRow {
  id: string
  rule_id: string
  rule_name: string
  kind: RuleKind
  severity: Severity
  about_name: string
  state: AlertState
  since: Date
  opened_at: Date
  fired_at: Date | null
  ended_at: Date | null
  found: Found
  reading: Reading
  acknowledged_at: Date | null
  acknowledged_by: string | null
  assignee: string | null
  snoozed_until: Date | null
  corrected_at: Date | null
  resolution: AlertItem['resolution']
  total: number
}

/** @returns a row as a list of the API says it. */
export const itemOf = (row: AlertRow): AlertItem => ({
  id: row.id,
  ruleId: row.rule_id,
  ruleName: row.rule_name,
  kind: row.kind,
  severity: row.severity,
  about: row.about_name,
  state: row.state,
  since: row.since.toISOString(),
  openedAt: row.opened_at.toISOString(),
  firedAt: row.fired_at?.toISOString() ?? null,
  endedAt: row.ended_at?.toISOString() ?? null,
  headline: row.found.headline,
  acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
  acknowledgedBy: row.acknowledged_by,
  assignee: row.assignee,
  snoozedUntil: row.snoozed_until?.toISOString() ?? null,
  correctedAt: row.corrected_at?.toISOString() ?? null,
  resolution: row.resolution && { ...row.resolution, learnFrom: row.resolution.learnFrom ?? null },
})

/** As `alerts/steps` gives it. */
export interface StepRow {
  id: string
  at: Date
  kind: 'transition' | 'corrected' | 'learned' | ActKind
  by: string | null
  body: { from?: AlertState; to?: AlertState; text: string }
}

/** @returns an entry of the line of time as the API says it. */
export const stepOf = ({ id, at, kind, by, body }: StepRow): AlertStep => ({
  id,
  at: at.toISOString(),
  kind,
  by,
  from: body.from ?? null,
  to: body.to ?? null,
  text: body.text,
})
