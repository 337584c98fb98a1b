import type { ReviewContext, SaidContextFigure } from './context_contract.ts'
import { CONTEXT_FIGURES, type ContextRows } from './context_figures.ts'
import { ENTERED_FIGURES, type EnteredValues } from './entered_contract.ts'

/** A period, and the one before it. */
export interface BothPeriods<T> {
  now: T
  last: T
}

/** @returns what is around the figures of a period, each beside that of the period before. */
export function sayContext(rows: BothPeriods<ContextRows>, entered: BothPeriods<EnteredValues>, currency: string): ReviewContext {
  const figures = CONTEXT_FIGURES.map(({ key, name, unit, read, compare }): SaidContextFigure => {
    const [now, last] = [read(rows.now), read(rows.last)]
    // What is so far is compared with nothing: the other has had more time.
    const isAlike = now.standing === 'settled' && last.standing === 'settled'
    return { key, name, unit, now, last, change: isAlike ? compare(rows.now, rows.last, currency) : null }
  })
  return {
    figures,
    entered: ENTERED_FIGURES.map(({ key, name, unit }) => ({
      ...{ key, name, unit },
      now: entered.now[key] ?? null,
      last: entered.last[key] ?? null,
    })),
    revenuePerEmployee: { now: perEmployee(entered.now), last: perEmployee(entered.last) },
  }
}

const perEmployee = ({ revenue, headcount }: EnteredValues): number | null =>
  revenue && headcount && headcount.value > 0 ? Math.round(revenue.value / headcount.value) : null

/** What reviews say that were published before there was a context. */
export const NO_CONTEXT: ReviewContext = { figures: [], entered: [], revenuePerEmployee: { now: null, last: null } }
