import type { TrendPoint, TrendStep } from './prepare_trend.ts'
import type { TrendModel } from './trend_model.ts'

/** A row of the long table. */
export interface LongRow {
  segment: string
  point: TrendPoint
  /** The step of all cases, which alone is compared and marked; null of a segment. */
  whole: TrendStep | null
}

/** @returns each step of all cases, and below it that of each segment; the latest first. */
export const longRows = ({ steps, segments }: Pick<TrendModel, 'steps' | 'segments'>): LongRow[] =>
  steps
    .flatMap((step, place): LongRow[][] => [
      [
        { segment: 'All', point: step, whole: step },
        ...segments.flatMap(({ segment, points }): LongRow[] => {
          const point = points[place]
          return point ? [{ segment: segment.name, point, whole: null }] : []
        }),
      ],
    ])
    .reverse()
    .flat()
