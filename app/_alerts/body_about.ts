import type { RuleBody } from '#core/alert/rule_contract.ts'
import { valueName } from '#core/format/segment.ts'
import type { Dimension } from '#core/segment/dimensions.ts'

/**
 * @param about the value as people read it; empty: all that the rule watches.
 * @param values those of each dimension; '' stands for “not said”.
 * @returns the rule as one of that value alone, where it gives each an alert of its own and the value is still known.
 */
export function bodyAbout(body: RuleBody, about: string, values: Readonly<Record<Dimension, readonly string[]>>): RuleBody {
  const { each } = body
  if (each === null || about === '') return body
  const value = values[each].map((one) => one || null).find((one) => valueName(each, one) === about)
  return value === undefined ? body : { ...body, each: null, filters: { ...body.filters, [each]: [value] } }
}
