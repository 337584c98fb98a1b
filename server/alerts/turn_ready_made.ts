import type { Acting } from '#core/access/actor.ts'
import type { RulesAnswer } from '#core/alert/contract.ts'
import { readyMadeRules } from '#core/alert/ready_made.ts'
import type { ReadyMade } from '#core/alert/rule_contract.ts'
import { changeRule } from './change_rule.ts'
import { createRule } from './create_rule.ts'
import { listRules } from './read_rules.ts'

/**
 * Turns the ready-made rules on or off by one choice: those that are missing are made, those that people changed keep what they say.
 * @returns all rules. @throws Problem `conflict` where there is no room for them.
 */
export async function turnReadyMade(acting: Acting, wish: ReadyMade, now: Date): Promise<RulesAnswer> {
  const { rules } = await listRules(acting.workspaceId, now)
  const known = new Map(rules.map((rule) => [rule.name.toLowerCase(), rule]))
  const { isOn } = wish
  for (const wanted of readyMadeRules(wish)) {
    const rule = known.get(wanted.name.toLowerCase())
    if (!rule) await createRule(acting, wanted, now)
    else if (rule.isOn !== isOn) await changeRule(acting, rule.id, { isOn }, now)
  }
  return listRules(acting.workspaceId, now)
}
