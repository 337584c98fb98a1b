import { formatShortDay } from '../format/date.ts'
import { formatValue } from '../format/figure.ts'
import { formatWholeMoney } from '../format/money.ts'
import { formatCount, formatTenths, NOTHING } from '../format/number.ts'
import type { Standing } from '../review/cell.ts'
import type { ReviewContext, SaidContextFigure } from './context_contract.ts'
import type { ContextUnit } from './context_figures.ts'
import type { EnteredValue } from './entered_contract.ts'

/** A line of the context as people read it. */
export interface ContextLine {
  key: string
  name: string
  now: string
  standing: Standing
  last: string
  /** Null of what is entered, and where nothing can be compared. */
  change: SaidContextFigure['change']
  /** Who entered it, and when; null of what is counted. */
  entered: string | null
}

interface Within {
  currency: string
  timeZone: string
}

/** @returns what there is around a review's figures; a figure of which neither period has anything is left out. */
export function contextLines({ figures, entered, revenuePerEmployee }: ReviewContext, within: Within): ContextLine[] {
  const counted = figures.filter(({ now, last }) => now.value !== null || last.value !== null)
  const lines = counted.map(({ key, name, unit, now, last, change }): ContextLine => {
    const say = (value: number | null): string => sayContextValue(value, unit, within.currency)
    return { key, name, now: say(now.value), standing: now.standing, last: say(last.value), change, entered: null }
  })
  const byHand = entered.filter(({ now, last }) => now !== null || last !== null)
  const say = (value: number | null, unit: ContextUnit): string => sayContextValue(value, unit, within.currency)
  const noted = byHand.map(
    ({ key, name, unit, now, last }): ContextLine => ({
      ...enteredLine(key, name, enteredWords(now, within.timeZone)),
      now: say(now?.value ?? null, unit),
      last: say(last?.value ?? null, unit),
    }),
  )
  if (revenuePerEmployee.now === null && revenuePerEmployee.last === null) return [...lines, ...noted]
  const { now, last } = revenuePerEmployee
  const perEmployee = enteredLine('revenuePerEmployee', 'Revenue per employee', 'revenue / employees')
  return [...lines, ...noted, { ...perEmployee, now: say(now, 'micros'), last: say(last, 'micros') }]
}

const enteredLine = (key: string, name: string, words: string) =>
  ({ key, name, standing: 'settled', change: null, entered: words }) as const

/** @returns who entered something, and when, where that may be told. */
const enteredWords = (entered: EnteredValue | null, timeZone: string): string =>
  entered === null
    ? 'not entered yet'
    : `entered ${entered.by === null ? '' : `by ${entered.by}, `}${formatShortDay(entered.at, timeZone)}`

/** @returns a value as people read it; of sums nobody reads the cents. */
export function sayContextValue(value: number | null, unit: ContextUnit, currency: string): string {
  if (value === null) return NOTHING
  if (unit === 'micros') return formatWholeMoney(value / 1e6, currency)
  if (unit === 'count') return Number.isInteger(value) ? formatCount(value) : formatTenths(value)
  return formatValue(unit, value, currency)
}
