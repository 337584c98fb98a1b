import type { Dimension } from '../segment/dimensions.ts'
import { compareText } from '../text/compare.ts'
import type { FigureRow } from './contract.ts'

/** Segments stand by their values, "not said" first. */
export const compareSegments =
  (by: readonly Dimension[]) =>
  (a: FigureRow['segment'], b: FigureRow['segment']): number => {
    for (const dimension of by) {
      const order = compareText(a[dimension] ?? '', b[dimension] ?? '')
      if (order !== 0) return order
    }
    return 0
  }

/** Rows stand by time, then by their segments. */
export function compareRows(by: readonly Dimension[]): (a: FigureRow, b: FigureRow) => number {
  const bySegment = compareSegments(by)
  return (a, b) => {
    const byTime = a.start === b.start ? 0 : Date.parse(a.start) - Date.parse(b.start)
    return byTime !== 0 ? byTime : bySegment(a.segment, b.segment)
  }
}
