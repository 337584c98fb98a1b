import { ANSWERED_IDS, type FigureId, isFigureId } from './catalogue.ts'
import { type RowSumNames, SUM_NAMES, type SumName, sumsNamed } from './sum_names.ts'

/** Exact medians can't be made of sums: they are read from the cases. */
export const MEDIAN = 'resolutionSeconds.median' satisfies FigureId

/** What the rows of an answer have. */
export interface Contents {
  /** The figures that were asked for. */
  figures: readonly FigureId[]
  /** Those whose values stand in the rows; the others are left to who asked, with the sums that they are made of. */
  values: readonly FigureId[]
  sums: RowSumNames
  nowcast: boolean
}

/** What a column of an answer holds: a sum, the value of a figure, or what is expected. */
export type ColumnName = SumName | `figures.${FigureId}` | 'nowcast'

/** What an answer to a question has that names nothing: everything. */
export const EVERYTHING: Contents = {
  figures: ANSWERED_IDS,
  values: ANSWERED_IDS,
  sums: sumsNamed(new Set(SUM_NAMES)),
  nowcast: true,
}

/** @returns the names of the sums, in the order of columns. */
export const sumColumns = (sums: RowSumNames): SumName[] => {
  const { total, matured, maturedHuman } = sums
  const named = new Set<string>([
    ...namesOf(total),
    ...namesOf(matured).map((name) => `matured.${name}`),
    ...namesOf(maturedHuman).map((name) => `maturedHuman.${name}`),
  ])
  return SUM_NAMES.filter((name) => named.has(name))
}

const namesOf = ({ counts, costMicros, durations }: RowSumNames['total']): string[] => [...counts, ...costMicros, ...durations]

/** @returns the columns of an answer, behind the start and the segment of each row. */
export const columnsOf = ({ values, sums, nowcast }: Contents): ColumnName[] => [
  ...sumColumns(sums),
  ...values.map((id) => `figures.${id}` as const),
  ...(nowcast ? (['nowcast'] as const) : []),
]

/** What an answer says of its contents; one to a question that names nothing says nothing. */
interface Said {
  figures?: readonly FigureId[] | undefined
  columns?: readonly ColumnName[] | undefined
}

/** @returns what the rows of an answer have. */
export function contentsOf({ figures = ANSWERED_IDS, columns }: Said): Contents {
  if (columns === undefined) return EVERYTHING
  const values = columns.flatMap((column) => {
    const id = column.replace(/^figures\./, '')
    return id !== column && isFigureId(id) ? [id] : []
  })
  return { figures, values, sums: sumsNamed(new Set(columns)), nowcast: columns.includes('nowcast') }
}
