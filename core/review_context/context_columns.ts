import type { FigureId } from '../figures/catalogue.ts'
import { type ColumnName, type Contents, contentsOf } from '../figures/contents.ts'
import { sumsUnder } from '../figures/rests_on.ts'
import { CONTEXT_OF_ALL, CONTEXT_OF_HANDLERS } from './context_figures.ts'

const contents = (figures: readonly FigureId[], columns: readonly ColumnName[]): Contents =>
  contentsOf({
    figures,
    columns: [
      ...new Set<ColumnName>([
        ...columns,
        ...figures.flatMap((id) => [...sumsUnder(id)]),
        ...figures.map((id) => `figures.${id}` as const),
      ]),
    ],
  })

/** Whether what moves with the acceptance window has settled is told by these. */
const BOTH_CASES = ['cases', 'matured.cases'] as const

/** What rows of all cases have for the context of a review: values, and the sums that say how far they move by chance. */
export const ofAll = (): Contents => contents(CONTEXT_OF_ALL, [...BOTH_CASES, 'aiCases'])

/** What rows of one kind of handler have. */
export const ofHandlers = (): Contents => contents(CONTEXT_OF_HANDLERS, BOTH_CASES)

/** What rows of languages and markets have. */
export const ofValues = (): Contents => contents([], ['cases'])
