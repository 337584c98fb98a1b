import type { FigureRow } from '#core/figures/contract.ts'
import { formatMoney } from '#core/format/money.ts'
import { formatCount, formatRate } from '#core/format/number.ts'

/** A column of figures: what it is sorted by, and how it is written. */
export interface Column {
  id: string
  name: string
  definition: string
  value: (row: FigureRow) => number | null
  show: (row: FigureRow, currency: string) => string
  /** Why there may be nothing to show. */
  missing: string
}

const money = (amount: string | null): number | null => (amount === null ? null : Number(amount))
const NOT_MATURED = 'No case of this segment has matured and was accepted in this range.'

export const COLUMNS: readonly Column[] = [
  {
    id: 'cases',
    name: 'Cases',
    definition: 'Cases that ended in the range.',
    value: (row) => row.counts.cases,
    show: (row) => formatCount(row.counts.cases),
    missing: '',
  },
  {
    id: 'matured',
    name: 'Matured',
    definition: 'Share of the cases whose acceptance window has passed.',
    value: (row) => row.nowcast.maturedShare,
    show: (row) => formatRate(row.nowcast.maturedShare),
    missing: 'There is no case of this segment in this range.',
  },
  {
    id: 'costPerAcceptedResolution',
    name: 'Cost per accepted',
    definition: 'Full cost of matured cases, divided by accepted resolutions.',
    value: (row) => money(row.figures.costPerAcceptedResolution),
    show: (row, currency) => formatMoney(row.figures.costPerAcceptedResolution, currency),
    missing: NOT_MATURED,
  },
  {
    id: 'acceptedResolutionRate',
    name: 'Accepted rate',
    definition: 'Accepted, divided by matured cases.',
    value: (row) => row.figures.acceptedResolutionRate,
    show: (row) => formatRate(row.figures.acceptedResolutionRate),
    missing: 'No case of this segment has matured in this range.',
  },
  {
    id: 'recontactRate',
    name: 'Taken back',
    definition: 'Of the matured resolutions, those that were taken back.',
    value: (row) => row.figures.recontactRate,
    show: (row) => formatRate(row.figures.recontactRate),
    missing: 'No resolution of this segment has matured in this range.',
  },
  {
    id: 'containmentRate',
    name: 'Containment',
    definition: 'Of the conversations that the AI began, those that it did not hand off.',
    value: (row) => row.figures.containmentRate,
    show: (row) => formatRate(row.figures.containmentRate),
    missing: 'The AI began no conversation of this segment in this range.',
  },
  {
    id: 'costPerCase',
    name: 'Cost per case',
    definition: 'Handling cost, divided by cases.',
    value: (row) => money(row.figures.costPerCase),
    show: (row, currency) => formatMoney(row.figures.costPerCase, currency),
    missing: 'There is no case of this segment in this range.',
  },
  {
    id: 'qualityGap',
    name: 'Quality gap',
    definition: 'Cost per accepted resolution less cost per case.',
    value: (row) => money(row.figures.qualityGap),
    show: (row, currency) => formatMoney(row.figures.qualityGap, currency),
    missing: NOT_MATURED,
  },
  {
    id: 'csat',
    name: 'CSAT',
    definition: 'Mean of the last rating of each case, from 1 to 5.',
    value: (row) => row.figures.csat,
    show: (row) => (row.figures.csat === null ? '–' : row.figures.csat.toFixed(2)),
    missing: 'Nobody of this segment has rated in this range.',
  },
]
