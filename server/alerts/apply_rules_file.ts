import type { Acting } from '#core/access/actor.ts'
import { type Plan, planApply, rulesFileSchema } from '#core/alert/rules_file.ts'
import { Problem } from '#core/problem.ts'
import { changeRule } from './change_rule.ts'
import { createRule } from './create_rule.ts'
import { listRules } from './read_rules.ts'
import { removeRule } from './remove_rule.ts'

/**
 * Makes a workspace's rules those of a file; one after the other, so that a second run goes on where the first failed.
 * @returns what was done. @throws Problem `malformed` or `invalid_parameter` for what is no such file: nothing is done then.
 */
export async function applyRulesFile(acting: Acting, text: string, prunes: boolean, now: Date): Promise<Plan> {
  const file = rulesFileSchema.safeParse(parse(text))
  if (!file.success) {
    const errors = file.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    throw new Problem('invalid_parameter', errors.map(({ path, message }) => `${path || 'the file'}: ${message}`).join('; '), {
      errors,
    })
  }
  const plan = planApply((await listRules(acting.workspaceId, now)).rules, file.data.rules, prunes)
  for (const { id } of plan.remove) await removeRule(acting, id, now)
  for (const { id, rule } of plan.change) await changeRule(acting, id, rule, now)
  for (const rule of plan.create) await createRule(acting, rule, now)
  return plan
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('malformed', 'the file is not JSON')
  }
}
