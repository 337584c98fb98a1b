import { CAUSE_NAMES } from '#core/format/case.ts'
import type { Policy } from '#core/policy/policy.ts'
import { differences } from './draft.ts'
import { FIELD_NAMES } from './field_names.ts'
import { WEEKDAYS } from './weekdays.ts'

const UNITS: Partial<Record<keyof Policy, string>> = {
  acceptanceWindowDays: 'days',
  fullTimeMinutesPerWeek: 'minutes',
  handoffTargetMinutes: 'minutes',
}
const LISTS: Partial<Record<keyof Policy, string>> = {
  rateCards: 'cards',
  overheads: 'overheads',
  businessHours: 'hours',
  passOnReasons: 'reasons',
}
/** What the choices of the form are called in the middle of a sentence. */
const CHOICES: Partial<Record<keyof Policy, Record<string, string>>> = {
  sameIssue: { topic: 'same topic', any: 'whatever the topic' },
  priceReworkOf: { all: 'all cases', ai: 'cases of the AI' },
  firstDayOfWeek: Object.fromEntries(WEEKDAYS.map(({ value, label }) => [value, label])),
}
const FIELDS = Object.keys(FIELD_NAMES) as (keyof Policy)[]

/** One field that differs: `acceptance window`, `14 → 7 days`. */
export interface ChangeLine {
  name: string
  words: string
}

/**
 * @param changed the fields that differ, as the form or a version has them.
 * @returns what changes against a policy, a line for each field; of prices of failures one for each.
 */
export const changeLines = (changed: Readonly<Record<string, unknown>>, from: Policy): ChangeLine[] =>
  FIELDS.filter((field) => Object.hasOwn(changed, field)).flatMap((field) =>
    field === 'failureImpact' ? impactLines(changed[field], from) : [lineOf(field, from[field], changed[field])],
  )

/** @returns the same of two whole policies. */
export const changesBetween = (from: Policy, to: Policy): ChangeLine[] => changeLines(differences(to, from), from)

/** @returns lines as one, e.g. `acceptance window 14 → 7 days, currency USD → SEK`. */
export const inOneLine = (lines: readonly ChangeLine[]): string => lines.map(({ name, words }) => `${name} ${words}`).join(', ')

function lineOf(field: keyof Policy, before: unknown, after: unknown): ChangeLine {
  const name = FIELD_NAMES[field]
  const things = LISTS[field]
  const called = (value: unknown): unknown => CHOICES[field]?.[String(value)] ?? value
  if (things === undefined) return { name, words: arrow(called(before), called(after), UNITS[field]) }
  const [had, has] = [sizeOf(before), sizeOf(after)]
  return { name, words: had === has ? `${has} ${things}, changed` : arrow(had, has, things) }
}

const sizeOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0)

function impactLines(after: unknown, { failureImpact }: Policy): ChangeLine[] {
  const prices = new Map<string, unknown>(Object.entries(Object(after)))
  const names = new Map<string, string>(Object.entries({ ...CAUSE_NAMES, escalated: 'escalated' }))
  return Object.entries(failureImpact)
    .filter(([cause, price]) => prices.get(cause) !== price)
    .map(([cause, price]) => ({
      name: `${FIELD_NAMES.failureImpact}, ${names.get(cause)}`,
      words: arrow(price, prices.get(cause)),
    }))
}

const arrow = (before: unknown, after: unknown, unit?: string): string =>
  `${textOf(before)} → ${textOf(after)}${unit === undefined ? '' : ` ${unit}`}`

const textOf = (value: unknown): string => (value === '' || value === undefined ? 'nothing' : String(value))
