import type { FigureRow } from '../figures/contract.ts'
import type { PeriodRows } from './period_rows.ts'

/**
 * How far a figure of a period can be relied on: all of it has settled; it is what it is expected to be once all has; it is so
 * far, and changes yet; or there is nothing to tell.
 */
export const STANDINGS = ['settled', 'expected', 'provisional', 'none'] as const
export type Standing = (typeof STANDINGS)[number]

/** A figure of a period: money in micros, rates from 0 to 1. */
export interface Cell {
  standing: Standing
  value: number | null
  /** Nine in ten end between these, of what is expected. */
  low: number | null
  high: number | null
  /** Of how many the figure is, so that several periods can be taken together: accepted resolutions, cases. */
  weight: number
  /** How far it moves by chance, in its own unit; null where no method says. */
  error: number | null
  /** The cases that it rests on. */
  sample: number
}

export const NOTHING: Cell = { standing: 'none', value: null, low: null, high: null, weight: 0, error: null, sample: 0 }

export type Known = Pick<Cell, 'value' | 'weight'> & Partial<Cell>
export type Measure = (row: FigureRow, rows: PeriodRows) => Known | null

/** How a figure is read in each standing; the first that there is counts. */
export interface Measures {
  settled: Measure
  expected: Measure
  provisional: Measure
  /** Whether nothing of it is to come once the period is over. */
  settlesAtEnd?: true
}

/** @returns what a figure was, or is, in a period. */
export function readCell(measures: Measures, row: FigureRow | null, rows: PeriodRows): Cell {
  if (!row || row.counts.cases === 0) return NOTHING
  const isSettled = rows.isSettled || (measures.settlesAtEnd === true && rows.isOver)
  const order = isSettled ? (['settled'] as const) : (['expected', 'provisional'] as const)
  for (const standing of order) {
    const known = measures[standing](row, rows)
    if (known && known.value !== null && Number.isFinite(known.value))
      return { ...NOTHING, sample: row.counts.cases, ...known, standing }
  }
  return NOTHING
}
