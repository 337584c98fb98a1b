import type { Policy } from '#core/policy/policy.ts'

/** What the form calls the fields of a policy. */
export const FIELD_NAMES: Record<keyof Policy, string> = {
  acceptanceWindowDays: 'acceptance window',
  sameIssue: 'same issue',
  passOnReasons: 'handoffs by design',
  priceReworkOf: 'priced rework',
  rateCards: 'rate card',
  failureImpact: 'failure impact',
  overheads: 'overheads',
  currency: 'currency',
  timeZone: 'time zone',
  businessHours: 'business hours',
  firstDayOfWeek: 'first day of the week',
  fullTimeMinutesPerWeek: 'full-time minutes',
  handoffTargetMinutes: 'target of handoffs',
}
