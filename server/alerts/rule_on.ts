import type { RuleBody } from '#core/alert/rule_contract.ts'

/** A rule that is on, as `alerts/rules_on` gives it. */
export interface RuleOn {
  id: string
  name: string
  body: RuleBody
  muted_until: Date | null
  read_through: Date | null
  changed_at: Date
  /** By the clock of Postgres. */
  asked_at: Date
}
