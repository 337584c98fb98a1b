import type { EnteredKey } from '#core/review_context/entered_contract.ts'

/** What is sent of a form: what is no number is sent as it was typed, so that the answer says what is wrong with it. */
type TypedFigures = Record<EnteredKey, string | number | null>

/** @returns what was typed into the fields; an empty one takes its figure out. */
export function readTyped(of: (name: EnteredKey) => string): TypedFigures {
  const amount = (name: EnteredKey): string | null => of(name).trim() || null
  const headcount = amount('headcount')
  const number = Number(headcount)
  return {
    revenue: amount('revenue'),
    headcount: headcount !== null && Number.isFinite(number) ? number : headcount,
    supportCost: amount('supportCost'),
  }
}

/** @returns a value as it is typed: money in units of the currency, with the decimals that it has. */
export const typedOf = (value: number | null, unit: 'micros' | 'count'): string =>
  value === null ? '' : String(unit === 'micros' ? value / 1e6 : value)
