import { type FigureId, isFigureId } from '#core/figures/catalogue.ts'
import type { SumName } from '#core/figures/sum_names.ts'
import type { View } from '../_view/view.ts'
import { columnsOf } from './columns.ts'

/** What tells how much each segment adds to the change, and which segments are small. */
export const DRIVING_FIGURES: readonly FigureId[] = ['costPerAcceptedResolution']
export const DRIVING_SUMS: readonly SumName[] = ['matured.rework', 'matured.failureImpact']

/** What holds so far, which an estimate never beats. */
const BOUNDING_FIGURES: readonly FigureId[] = ['provisionalCostPerAcceptedResolution']

/** @returns the figures that the table of segments shows, and by which it is sorted. */
export const segmentFigures = ({ columns, sort }: Pick<View, 'columns' | 'sort'>): FigureId[] => [
  ...new Set([...columnsOf(columns), ...DRIVING_FIGURES, ...BOUNDING_FIGURES, isFigureId(sort.column) ? sort.column : 'cases']),
]
