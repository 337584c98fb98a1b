import { z } from 'zod'
import type { Rule } from './contract.ts'
import { MAX_RULES } from './limits.ts'
import { type NewRule, newRuleSchema } from './rule_contract.ts'

/** Rules in a file, so that they can live in a repository. */
export const rulesFileSchema = z
  .strictObject({ rules: z.array(newRuleSchema).max(MAX_RULES) })
  .refine(({ rules }) => new Set(rules.map(keyOf)).size === rules.length, 'two rules have the same name')

/** What is to be done so that a workspace has the rules of a file. */
export interface Plan {
  create: NewRule[]
  change: { id: string; rule: NewRule }[]
  /** Those that are not in the file, where that is asked for. */
  remove: Rule[]
  same: number
}

/** @returns what there is, as a file has it. */
export const fileOf = (rules: readonly Rule[]): { rules: NewRule[] } => ({
  rules: rules.map(({ name, body, isOn }) => ({ name, isOn, body })),
})

/** @returns what a file asks for: rules are known by their names, capitals aside; what is the same is left alone. */
export function planApply(existing: readonly Rule[], wanted: readonly NewRule[], prunes: boolean): Plan {
  const known = new Map(existing.map((rule) => [keyOf(rule), rule]))
  const plan: Plan = { create: [], change: [], remove: [], same: 0 }
  for (const rule of wanted) {
    const before = known.get(keyOf(rule))
    known.delete(keyOf(rule))
    if (!before) plan.create.push(rule)
    else if (textOf(before) === textOf(rule)) plan.same += 1
    else plan.change.push({ id: before.id, rule })
  }
  if (prunes) plan.remove.push(...known.values())
  return plan
}

const keyOf = ({ name }: { name: string }): string => name.toLowerCase()
/** Fields in whatever order: Postgres keeps its own. */
const textOf = ({ name, body, isOn }: NewRule): string =>
  JSON.stringify([name, isOn, body], (_, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
