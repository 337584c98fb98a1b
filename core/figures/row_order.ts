import type { Dimension } from '../segment/dimensions.ts'
import { compareText } from '../text/compare.ts'
import type { FigureRow } from './contract.ts'

/** Rows stand by time, then by the values of their segment, "not said" first. */
export const compareRows =
  (by: readonly Dimension[]) =>
  (a: FigureRow, b: FigureRow): number => {
    const byTime = a.start === b.start ? 0 : Date.parse(a.start) - Date.parse(b.start)
    if (byTime !== 0) return byTime
    const values = by.map((dimension) => compareText(a.segment[dimension] ?? '', b.segment[dimension] ?? ''))
    return values.find((order) => order !== 0) ?? 0
  }
