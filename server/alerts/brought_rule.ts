import type { BroughtOn } from '#core/alert/bring_on.ts'
import type { AlertsNews } from '#core/alert/contract.ts'
import type { RuleOn } from './rule_on.ts'

/** A rule with what became of its alerts. */
export interface BroughtRule extends BroughtOn {
  rule: RuleOn
}

/** What began to fire, for a banner. */
export type Fired = AlertsNews['fired']
