/** Something that happened at a step of a chart: a release, a new policy. */
export interface ChartMark {
  kind: 'release' | 'policy'
  label: string
}

export interface PlacedMark extends ChartMark {
  /** In percent of the width, as the step's middle. */
  x: number
  /** The row of its label, from 0; null where there is no room: its line stands without one. */
  lane: number | null
}

/** As wide as a label may be, in percent of the chart. */
const LABEL_WIDTH = 11
const LANES = 2

/** @returns the marks in their order, each label in the first row that has room for it. */
export function markLanes(marks: readonly (ChartMark & { x: number })[]): PlacedMark[] {
  const ends = Array.from({ length: LANES }, () => Number.NEGATIVE_INFINITY)
  return marks.map((mark) => {
    const lane = ends.findIndex((end) => end <= mark.x)
    if (lane < 0) return { ...mark, lane: null }
    ends[lane] = mark.x + LABEL_WIDTH
    return { ...mark, lane }
  })
}
