import { segmentKey } from '#core/drift/decompose_rows.ts'
import type { FigureRow, FiguresAnswer } from '#core/figures/contract.ts'
import { valueName } from '#core/format/segment.ts'
import type { Dimension } from '#core/segment/dimensions.ts'

export interface TrendSegment {
  key: string
  name: string
  values: FigureRow['segment']
}

/** As many small charts as fit one screen, and as many points as a page may weigh. */
const MOST = 12
const LEAST = 4
const MOST_POINTS = 2_400

/** @returns the segments that have most cases, the largest first: as many as there is room for, given the steps of each. */
export function trendSegments(sizes: FiguresAnswer, steps: number): TrendSegment[] {
  const room = Math.min(MOST, Math.max(LEAST, Math.floor(MOST_POINTS / Math.max(1, steps))))
  return sizes.rows
    .filter(({ counts }) => counts.cases > 0)
    .sort((a, b) => b.counts.cases - a.counts.cases || (segmentKey(a) < segmentKey(b) ? -1 : 1))
    .slice(0, room)
    .map((row) => ({ key: segmentKey(row), name: nameOf(row.segment, sizes.by), values: row.segment }))
}

const nameOf = (segment: FigureRow['segment'], by: readonly Dimension[]): string =>
  by.map((dimension) => valueName(dimension, segment[dimension] ?? null)).join(', ')
