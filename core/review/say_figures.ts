import { type Change, changeOfAmount, changeOfRate, LEAST_SAMPLE } from '../figures/change.ts'
import { type Cell, readCell } from './cell.ts'
import type { SaidCell, SaidChange, SaidFigure } from './contract.ts'
import { comparable, type Mean, meanOf } from './mean_of.ts'
import type { PeriodRows } from './period_rows.ts'
import { REVIEW_FIGURES, type ReviewFigure, type ReviewUnit } from './review_figures.ts'

/**
 * @param before the eight periods before, oldest first.
 * @returns the table: what each figure is in a period, was in the one before, and on average in the four and eight before.
 */
export const sayFigures = (now: PeriodRows, before: readonly PeriodRows[]): SaidFigure[] =>
  REVIEW_FIGURES.map((figure: ReviewFigure): SaidFigure => {
    const read = (rows: PeriodRows): Cell => readCell(figure.measures, rows[figure.whose], rows)
    const [is, were] = [read(now), before.map(read)]
    const [four, eight] = [meanOf(were.slice(-4), figure.unit), meanOf(were, figure.unit)]
    const say = (cell: Cell): SaidCell => sayCell(cell, figure.unit)
    const last = were.at(-1)
    return {
      key: figure.key as SaidFigure['key'],
      name: figure.name,
      unit: figure.unit,
      whose: figure.whose,
      isPart: figure.isPart ?? false,
      now: say(is),
      last: last ? say(last) : NO_CELL,
      meanOfFour: sayMean(four),
      meanOfEight: sayMean(eight),
      change: changeOf(figure, is, four),
      before: were.map(say),
    }
  })

const NO_CELL: SaidCell = { standing: 'none', value: null, low: null, high: null, sample: 0 }

function sayCell({ standing, value, low, high, sample }: Cell, unit: ReviewUnit): SaidCell {
  const say = (number: number | null): number | null => (number === null || unit !== 'micros' ? number : Math.round(number))
  return { standing, value: say(value), low: say(low), high: say(high), sample }
}

const sayMean = ({ value, periods, sample }: Mean): SaidFigure['meanOfFour'] => ({ value, periods, sample })

/** How many more cases there are is no matter of samples. */
function changeOf({ unit, better, key }: ReviewFigure, now: Cell, mean: Mean): SaidChange {
  const isLarge = key === 'cases' || (now.sample >= LEAST_SAMPLE && mean.sample >= LEAST_SAMPLE)
  if (!comparable(now) || now.value === null || mean.value === null || !isLarge) return null
  const value = unit === 'rate' ? now.value - mean.value : (now.value - mean.value) / Math.abs(mean.value)
  // Where no method says how far it moves by chance, it is called neither better nor worse.
  const meaning = now.error === null || mean.error === null ? 'neither' : better
  const change: Change | null = unit === 'rate' ? changeOfRate(now, mean, meaning) : changeOfAmount(now, mean, meaning)
  return change && Number.isFinite(value) ? { value, ...change } : null
}
