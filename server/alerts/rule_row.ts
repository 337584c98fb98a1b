import type { Rule } from '#core/alert/contract.ts'
import type { RuleBody } from '#core/alert/rule_contract.ts'

/** As `alerts/rules` gives it. */
export interface RuleRow {
  id: string
  name: string
  body: RuleBody
  is_on: boolean
  muted_until: Date | null
  created_at: Date
  created_by: string
  changed_at: Date
  changed_by: string
  firing: number
  pending: number
  other: number
  fired: number
  marked_false: number
}

/** Over so many days it is told how many alerts of a rule were marked false. */
export const RECORD_DAYS = 90

/** @returns a row as the API says it. */
export const ruleOf = (row: RuleRow): Rule => ({
  id: row.id,
  name: row.name,
  body: row.body,
  isOn: row.is_on,
  mutedUntil: row.muted_until?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
  changedAt: row.changed_at.toISOString(),
  changedBy: row.changed_by,
  open: { firing: row.firing, pending: row.pending, other: row.other },
  record: { days: RECORD_DAYS, fired: row.fired, markedFalse: row.marked_false },
})
