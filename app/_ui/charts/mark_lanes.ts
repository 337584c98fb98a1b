/** Something that happened at a step of a chart: a release, a new policy, an alert that fired, or what somebody wrote about it. */
export interface ChartMark {
  kind: 'release' | 'policy' | 'alert' | 'note'
  label: string
}

export interface PlacedMark extends ChartMark {
  /** In percent of the width, as the step's middle. */
  x: number
  /** The row of its label, from 0; null where there is no room: its line stands without one. */
  lane: number | null
}

/** As wide as a label may be, in percent of the chart. */
const LABEL_WIDTHS = { release: 11, policy: 11, alert: 3.4, note: 3.4 }
const LANES = 2

/** @returns the marks in their order, each label in the first row that has room for it. */
export function markLanes(marks: readonly (ChartMark & { x: number })[]): PlacedMark[] {
  const ends = Array.from({ length: LANES }, () => Number.NEGATIVE_INFINITY)
  return marks.map((mark) => {
    const width = LABEL_WIDTHS[mark.kind]
    // As labels are drawn: moved by as much of their width as they stand across.
    const start = mark.x - (width * mark.x) / 100
    const lane = ends.findIndex((end) => end <= start)
    if (lane < 0) return { ...mark, lane: null }
    ends[lane] = start + width
    return { ...mark, lane }
  })
}

/** @returns the marks of one step as they are drawn: alerts and notes are too long to be, so all of each are one mark with their number. */
export function drawnMarks(marks: readonly ChartMark[]): ChartMark[] {
  const short = marks.filter(({ kind }) => kind === 'release' || kind === 'policy')
  const counted = (['alert', 'note'] as const).flatMap((kind): ChartMark[] => {
    const count = marks.filter((mark) => mark.kind === kind).length
    if (count === 0) return []
    return [{ kind, label: kind === 'note' ? String(count) : count === 1 ? '!' : `! ${count}` }]
  })
  return [...short, ...counted]
}
