import type { Better } from '../figures/catalogue/figure.ts'
import type { Measures } from './cell.ts'
import { ACCEPTED_RATE, CASES, COST, CUSTOMERS_LOST, REWORK, SAVED, TAKEN_BACK } from './measures.ts'
import type { Whose } from './period_rows.ts'

/** Micros of the currency, a share from 0 to 1, or how many. */
export const REVIEW_UNITS = ['micros', 'rate', 'count'] as const
export type ReviewUnit = (typeof REVIEW_UNITS)[number]

export interface ReviewFigure {
  key: string
  name: string
  unit: ReviewUnit
  better: Better
  whose: Whose
  measures: Measures
  /** Whether it stands a step in, as a part of the figure above. */
  isPart?: true
}

/** The figures of the table, in the order in which one reads them. */
export const REVIEW_FIGURES = [
  { key: 'cost', name: 'Cost per accepted resolution', unit: 'micros', better: 'lower', whose: 'all', measures: COST },
  { key: 'costAi', name: 'by AI', unit: 'micros', better: 'lower', whose: 'ai', measures: COST, isPart: true },
  { key: 'costHuman', name: 'by people', unit: 'micros', better: 'lower', whose: 'human', measures: COST, isPart: true },
  { key: 'accepted', name: 'Accepted-resolution rate', unit: 'rate', better: 'higher', whose: 'all', measures: ACCEPTED_RATE },
  { key: 'rework', name: 'Rework in it', unit: 'micros', better: 'lower', whose: 'all', measures: REWORK },
  { key: 'takenBack', name: 'Resolutions taken back', unit: 'rate', better: 'lower', whose: 'all', measures: TAKEN_BACK },
  { key: 'saved', name: 'Saved against people alone', unit: 'micros', better: 'higher', whose: 'all', measures: SAVED },
  { key: 'cases', name: 'Cases', unit: 'count', better: 'neither', whose: 'all', measures: CASES },
  {
    key: 'customersLost',
    name: 'Customers lost after a resolution',
    unit: 'count',
    better: 'lower',
    whose: 'all',
    measures: CUSTOMERS_LOST,
  },
] as const satisfies readonly ReviewFigure[]

export type ReviewFigureKey = (typeof REVIEW_FIGURES)[number]['key']
