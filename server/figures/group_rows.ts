import type { FiguresQuery } from '#core/figures/query.ts'
import type { Span } from '#core/figures/steps.ts'
import type { HandlerSums } from '#core/figures/sums.ts'
import type { Dimension } from '#core/segment/dimensions.ts'
import type { SumRow } from './read_sums.ts'
import { segmentName } from './segment_name.ts'

/** What a row of an answer is made of. */
export interface RowGroup {
  /** Place among the spans. */
  span: number
  /** Of the dimensions to group by. */
  numbers: Partial<Record<Dimension, number>>
  parts: HandlerSums[]
}

/**
 * @returns the sums of each row, by its name. Without dimensions every step has its row, so that a chart has no gaps; with them only
 * segments that have something.
 */
export function groupRows(
  rows: readonly SumRow[],
  { by }: Pick<FiguresQuery, 'by'>,
  spans: readonly Span[],
): Map<string, RowGroup> {
  const groups = new Map<string, RowGroup>()
  if (by.length === 0)
    for (const span of spans.keys())
      groups.set(
        segmentName(span, by, () => 0),
        { span, numbers: {}, parts: [] },
      )
  for (const { span, numbers, sums } of rows) {
    const name = segmentName(span, by, (dimension) => numbers[dimension] ?? 0)
    const group = groups.get(name)
    if (group) group.parts.push(sums)
    else groups.set(name, { span, numbers, parts: [sums] })
  }
  return groups
}
