import { formatShortDay, formatTime } from '#core/format/date.ts'
import { formatFineMoney, formatWholeMoney } from '#core/format/money.ts'
import { valueName } from '#core/format/segment.ts'
import { segmentName } from '#core/format/segment_place.ts'
import type { Review, ReviewEvent, SaidFigure } from '#core/review/contract.ts'
import { sayValue } from '#core/review/say_cell.ts'
import { EVENT_KINDS } from '#core/review/say_timeline.ts'
import { prepareCellLine } from '../_ui/charts/cell_line.ts'
import type { Drawing } from '../_ui/charts/drawing.ts'
import { drawGrid } from '../_ui/charts/grid_drawing.ts'
import { drawRows, ROW_BOX, type RowMark } from '../_ui/charts/rows_drawing.ts'
import type { SegmentBar } from './prepare_review_moved.ts'
import { isMissed, placeOf } from './timeline_places.ts'

/** @returns every figure over nine periods, with what it is now. */
export const drawFigures = ({ figures, currency }: Review): Drawing =>
  drawRows(
    figures.map((figure) => ({
      name: figure.isPart ? `– ${figure.name}` : figure.name,
      marks: courseOf(figure),
      value: sayValue(figure.now.value, figure.unit, currency),
    })),
  )

function courseOf({ before, now }: SaidFigure): RowMark[] {
  const cells = [...before, now].map((cell) => ({ ...cell, isFirm: cell.standing === 'settled' }))
  const shape = prepareCellLine(cells, ROW_BOX)
  if (!shape) return []
  const colour = 'var(--accent)'
  const drawn: RowMark[] = [
    { kind: 'band', d: shape.band, colour },
    { kind: 'line', d: shape.line, colour },
  ]
  return shape.end ? [...drawn, { kind: 'dot', at: shape.end.x, y: shape.end.y, colour, isOpen: !shape.end.isFirm }] : drawn
}

const TONES = { bad: 'var(--bad)', good: 'var(--good)', neutral: 'var(--ink-subtle)' }

/** @returns what each segment adds or takes, from the middle. */
export const drawSegments = (bars: readonly SegmentBar[]): Drawing =>
  drawRows(
    bars.map(({ name, amount, from, width, tone }) => ({
      name,
      marks: [
        { kind: 'axis', at: 50 },
        { kind: 'bar', from, width, colour: TONES[tone] },
      ],
      value: amount,
    })),
  )

/** @returns rework by topic and language. */
export function drawLeaks({ leaks: { topics, languages, cells, beyond }, currency }: Review): Drawing {
  const most = Math.max(1, ...beyond.flat())
  return drawGrid({
    columns: languages.map((language) => valueName('language', language)),
    colour: 'var(--part-rework)',
    rows: topics.map((topic, row) => ({
      name: valueName('topic', topic),
      cells: languages.map((_, column) => ({
        text: formatWholeMoney((cells[row]?.[column] ?? 0) / 1e6, currency),
        part: Math.max(0, beyond[row]?.[column] ?? 0) / most,
      })),
    })),
  })
}

/** @returns what each lever would save. */
export function drawLevers({ leaks: { levers }, currency }: Review): Drawing {
  const most = levers[0]?.costMicros ?? -1
  const money = (micros: number): string => formatWholeMoney(Math.abs(micros) / 1e6, currency)
  return drawRows(
    levers.map(({ segment, costMicros, monthMicros, lowMicros, highMicros }) => ({
      name: segmentName(segment),
      marks: [{ kind: 'bar', from: 0, width: (100 * costMicros) / most, colour: 'var(--good)' }],
      value: `${formatFineMoney(costMicros / 1e6, currency)}; ${money(monthMicros)} a month (${money(highMicros)} to ${money(lowMicros)})`,
    })),
  )
}

const KINDS: Readonly<Record<ReviewEvent['kind'], { name: string; colour: string }>> = {
  release: { name: 'Release', colour: 'var(--ink)' },
  drift: { name: 'Drift', colour: 'var(--bad)' },
  alert: { name: 'Alert', colour: 'var(--warn)' },
  note: { name: 'Note', colour: 'var(--accent)' },
  policy: { name: 'Policy', colour: 'var(--ink-subtle)' },
}

/** @returns the kinds of what happened, as a legend. */
export const timelineLegend = ({ timeline }: Review) =>
  EVENT_KINDS.filter((kind) => timeline.some((event) => event.kind === kind)).map((kind) => KINDS[kind])

/** @returns what happened when. */
export const drawTimeline = (review: Review): Drawing =>
  drawRows(
    review.timeline.map((line) => {
      const { left, width } = placeOf(line, review.period)
      const { colour } = KINDS[line.kind]
      const mark: RowMark =
        width === null ? { kind: 'dot', at: left, colour } : { kind: 'bar', from: left, width, colour, isDashed: isMissed(line) }
      return {
        name: `${line.text}${line.outcome ? ` – ${line.outcome}` : ''}`,
        marks: [{ kind: 'axis', at: 0 }, { kind: 'axis', at: 100 }, mark],
        value: `${formatShortDay(line.from, review.timeZone)}, ${formatTime(line.from, review.timeZone)}`,
      }
    }),
  )
