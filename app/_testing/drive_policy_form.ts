import type { ReactNode } from 'react'
import { BusinessHours } from '#app/_settings/policy/business_hours.tsx'
import { draftOf, type PolicyDraft } from '#app/_settings/policy/draft.ts'
import type { PolicyEdit } from '#app/_settings/policy/edit.ts'
import { ListError } from '#app/_settings/policy/list_error.tsx'
import { MoneyField } from '#app/_settings/policy/money_field.tsx'
import { RateCard } from '#app/_settings/policy/rate_card.tsx'
import { DEFAULT_POLICY, type Policy } from '#core/policy/policy.ts'
import { elementsOf, type Found, textOf } from './elements.ts'

const PARTS = [BusinessHours, ListError, MoneyField, RateCard]

/**
 * A part of the policy's form over a draft, as someone uses it: each action finds its field anew, as it is drawn by then.
 * Of fields with the same label, `place` says which one.
 */
export function drivePolicyForm(
  part: (edit: PolicyEdit) => ReactNode,
  changed: Partial<Policy> = {},
  errors: Record<string, string> = {},
) {
  let draft: PolicyDraft = draftOf({ ...DEFAULT_POLICY, ...changed })
  const set = (change: Partial<PolicyDraft>): void => {
    draft = { ...draft, ...change }
  }
  const drawn = (): Found[] => elementsOf(part({ draft, set, errorOf: (path) => errors[path] }), PARTS)
  const named = (name: string): Found[] =>
    drawn().filter(({ props }) => [props.label, props['aria-label'], props.onClick && textOf(props.children)].includes(name))
  const find = (name: string, place = 0): Found => {
    const found = named(name)[place]
    if (!found) throw new Error(`there is no “${name}” (${place})`)
    return found
  }
  return {
    draft: () => draft,
    texts: () => drawn().map(({ props }) => textOf(props.children)),
    count: (name: string) => named(name).length,
    valueOf: (name: string, place = 0) => find(name, place).props.value,
    errorOf: (name: string, place = 0) => find(name, place).props.error,
    type: (name: string, value: string, place = 0) => find(name, place).props.onChange?.({ target: { value } }),
    choose: (name: string, value: string, place = 0) => find(name, place).props.onValueChange?.(value),
    press: (name: string, place = 0) => find(name, place).props.onClick?.(),
  }
}
