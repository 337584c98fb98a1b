import type { Policy } from '#core/policy/policy.ts'

export type RateDraft = Policy['rateCards'][number]['ai']

/** An entry of a list, told apart from the others while it is edited. */
export type Entry<T> = T & { id: number }

/** A policy as it is being typed: numbers are text until they are sent, and an empty date holds from the beginning. */
export interface PolicyDraft {
  acceptanceWindowDays: string
  sameIssue: Policy['sameIssue']
  /** One a line. */
  passOnReasons: string
  priceReworkOf: Policy['priceReworkOf']
  rateCards: Entry<{ from: string; ai: RateDraft; human: RateDraft }>[]
  failureImpact: Policy['failureImpact']
  overheads: Entry<Policy['overheads'][number]>[]
  currency: string
  timeZone: string
  businessHours: Entry<Policy['businessHours'][number]>[]
  firstDayOfWeek: string
  fullTimeMinutesPerWeek: string
  handoffTargetMinutes: string
}

/** @returns a policy as the form shows it. */
export const draftOf = (policy: Policy): PolicyDraft => ({
  ...policy,
  acceptanceWindowDays: String(policy.acceptanceWindowDays),
  passOnReasons: policy.passOnReasons.join('\n'),
  rateCards: policy.rateCards.map((card, id) => ({ ...card, from: card.from ?? '', id })),
  overheads: policy.overheads.map((overhead, id) => ({ ...overhead, id })),
  businessHours: policy.businessHours.map((hours, id) => ({ ...hours, id })),
  firstDayOfWeek: String(policy.firstDayOfWeek),
  fullTimeMinutesPerWeek: String(policy.fullTimeMinutesPerWeek),
  handoffTargetMinutes: String(policy.handoffTargetMinutes),
})

/** @returns the fields that differ from the policy, as the API takes them; the server says what is wrong with them. */
export function changesOf(draft: PolicyDraft, policy: Policy): Record<string, unknown> {
  const typed: Record<keyof PolicyDraft, unknown> = {
    ...draft,
    acceptanceWindowDays: numberOf(draft.acceptanceWindowDays),
    passOnReasons: draft.passOnReasons
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    rateCards: draft.rateCards.map(({ from, ai, human }) => ({ from: from === '' ? null : from, ai, human })),
    overheads: draft.overheads.map(({ name, amountPerMonth, appliesTo }) => ({ name, amountPerMonth, appliesTo })),
    businessHours: draft.businessHours.map(({ day, from, to }) => ({ day, from, to })),
    currency: draft.currency.trim().toUpperCase(),
    timeZone: draft.timeZone.trim(),
    firstDayOfWeek: numberOf(draft.firstDayOfWeek),
    fullTimeMinutesPerWeek: numberOf(draft.fullTimeMinutesPerWeek),
    handoffTargetMinutes: numberOf(draft.handoffTargetMinutes),
  }
  return differences(typed, policy)
}

/** @returns the fields of a policy, as it is or as it is being typed, that differ from those of another one. */
export function differences(next: object, policy: Policy): Record<string, unknown> {
  const present = new Map<string, unknown>(Object.entries(policy))
  return Object.fromEntries(Object.entries(next).filter(([field, value]) => canonical(value) !== canonical(present.get(field))))
}

/** The database gives the fields of an object back in an order of its own. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  )

/** What is no number stays as it was typed, so that the server names the field instead of guessing. */
function numberOf(text: string): number | string {
  const value = Number(text)
  return text.trim() === '' || Number.isNaN(value) ? text : value
}
