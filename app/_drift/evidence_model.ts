import type { FiredAlert } from '#core/alert/fired.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import type { DriftSeriesAnswer } from '#core/drift/contract.ts'
import { formatDay, formatTime } from '#core/format/date.ts'
import { onceIn, stateWord } from '#core/format/drift.ts'
import { formatLocalDate } from '#core/format/local_date.ts'
import { type EvidenceLine, prepareEvidenceLine } from '../_ui/charts/evidence_line.ts'
import type { PointReading } from '../_ui/charts/point_reading.ts'
import type { TimePlace } from '../_ui/charts/time_places.ts'
import type { TimeTick } from '../_ui/charts/time_ticks.ts'
import { dayTicks } from '../_view/day_ticks.ts'
import { addDays } from '../_view/period.ts'
import { EVIDENCE_TICKS, evidenceHeight, LEAST, MOST } from './evidence_scale.ts'
import { sizeWords } from './prepare_drift.ts'

/** A moment on the line, with its words. */
export interface EvidenceMark {
  kind: 'watching' | 'drifting' | 'better' | 'shifted'
  x: number
  y: number
  said: string
}

export interface EvidenceModel {
  title: string
  /** The chart in a sentence. */
  description: string
  line: EvidenceLine
  /** Names of the scale that do not lie on the promise. */
  ticks: readonly { label: string; y: number }[]
  promised: string
  days: readonly (TimeTick & { x: number })[]
  /** Where the change is estimated to have begun, in percent. */
  began: { x: number; said: string } | null
  marks: readonly EvidenceMark[]
  /** Where alerts about it fired, in percent. */
  alerts: readonly { id: string; x: number }[]
  /** Each day of it, to be pointed at and walked. */
  points: readonly EvidenceDay[]
  direction: 'worse' | 'better'
}

/** How it stood at the end of a day, and where the day stands across the chart. */
export interface EvidenceDay {
  /** A local date. */
  date: string
  place: TimePlace
  reading: PointReading
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const FEWEST_DAYS = 14
const LEAD_DAYS = 7
/** Labels nearer than this run into each other. */
const APART = 14
const APART_PERCENT = 1
/** Alerts that one day names. */
const MOST_SAID = 4

/** @returns how evidence came about over the days that matter; null before two hours were weighed. */
export function prepareEvidence(
  { series, hours }: DriftSeriesAnswer,
  timeZone: string,
  height: number,
  fired: readonly FiredAlert[] = [],
): EvidenceModel | null {
  const last = hours.at(-1)
  if (hours.length < 2 || !last) return null
  const direction = series.evidence.better > series.evidence.worse ? 'better' : 'worse'
  const toMs = Date.parse(last.at)
  const began = isMoved(series.state) && series.estimatedStart !== null ? Date.parse(series.estimatedStart) : null
  const fromMs = Math.max(
    Date.parse(hours[0]?.at ?? last.at),
    Math.min(toMs - FEWEST_DAYS * DAY_MS, began === null ? toMs : began - LEAD_DAYS * DAY_MS),
  )
  const points = hours.map((hour) => ({ atMs: Date.parse(hour.at), height: evidenceHeight(hour[direction]) }))
  const promised = evidenceHeight(series.promisedHours)
  const alerts = fired.filter(({ at }) => Date.parse(at) >= fromMs && Date.parse(at) <= toMs)
  const line = prepareEvidenceLine({ points, fromMs, toMs, least: LEAST, most: MOST, promised }, height)
  const say = (at: string | number): string => `${formatDay(at, timeZone)}, ${formatTime(at, timeZone)}`
  return {
    title: titleOf(series, say),
    description: `On ${say(last.at)} chance alone would look like this ${onceIn(last[direction])}; an alarm is from ${onceIn(series.promisedHours)} on.`,
    line,
    ticks: EVIDENCE_TICKS.map(({ hours: each, label }) => ({ label, y: line.y(evidenceHeight(each)) })).filter(
      ({ y }) => Math.abs(y - line.promised) >= APART,
    ),
    promised: onceIn(series.promisedHours),
    days: dayTicks(fromMs, toMs, timeZone).map((tick) => ({ ...tick, x: line.x(tick.atMs) })),
    began: began === null || began < fromMs ? null : { x: line.x(began), said: 'began, by estimate' },
    marks: marksOf(series, hours, { line, direction, fromMs, say }),
    alerts: alerts.map(({ id, at }) => ({ id, x: line.x(Date.parse(at)) })),
    points: daysOf(series, { line, direction, fromMs, toMs, timeZone, alerts }),
    direction,
  }
}

const isMoved = (state: DriftSeriesAnswer['series']['state']): boolean => state !== 'steady' && state !== 'too early'

function titleOf({ state, alarmSince, estimatedStart }: DriftSeriesAnswer['series'], say: (at: string) => string): string {
  if (state === 'too early') return 'Too early to say'
  if (state === 'watching') return 'Not clear yet'
  if (alarmSince === null) return 'Nothing but chance so far'
  const later = estimatedStart === null ? 0 : Math.round((Date.parse(alarmSince) - Date.parse(estimatedStart)) / HOUR_MS)
  return `Clear since ${say(alarmSince)}${later > 0 ? `, ${later} ${later === 1 ? 'hour' : 'hours'} after it began` : ''}`
}

function daysOf(
  { kind, days }: DriftSeriesAnswer['series'],
  of: Pick<Drawn, 'line' | 'direction'> & { fromMs: number; toMs: number; timeZone: string; alerts: readonly FiredAlert[] },
): EvidenceDay[] {
  const calendar = new Calendar(of.timeZone)
  return days.flatMap(({ date, state, ratio, ...evidence }) => {
    const starts = Math.max(of.fromMs, calendar.dateStart(date))
    const ends = Math.min(of.toMs, calendar.dateStart(addDays(date, 1)))
    if (ends <= starts) return []
    const [left, right] = [of.line.x(starts), of.line.x(ends)]
    const place = { left, width: right - left, middle: (left + right) / 2, barLeft: left, barWidth: right - left }
    const lines = [
      { name: 'By chance alone', value: onceIn(evidence[of.direction]) },
      ...(isMoved(state) ? [{ name: 'How much', value: sizeWords(ratio) }] : []),
    ]
    const alerts = of.alerts.filter(({ at }) => Date.parse(at) >= starts && Date.parse(at) < ends)
    const notes = [stateWord({ kind, state }), ...alerts.slice(0, MOST_SAID).map(({ name }) => `Alert: ${name}.`)]
    return [{ date, place, reading: { heading: formatLocalDate(date), lines, notes } }]
  })
}

interface Drawn {
  line: EvidenceLine
  direction: 'worse' | 'better'
  fromMs: number
  say: (at: string) => string
}

/** When the present run began to be watched, and when it became clear. */
function marksOf(
  { kind }: DriftSeriesAnswer['series'],
  hours: DriftSeriesAnswer['hours'],
  { line, direction, fromMs, say }: Drawn,
): EvidenceMark[] {
  const run = hours.slice(hours.findLastIndex(({ state }) => !isMoved(state)) + 1)
  const clear: EvidenceMark['kind'] = kind === 'mix' ? 'shifted' : direction === 'better' ? 'better' : 'drifting'
  const markOf = (kind: EvidenceMark['kind'], hour: DriftSeriesAnswer['hours'][number] | undefined): EvidenceMark[] =>
    hour && Date.parse(hour.at) >= fromMs
      ? [{ kind, x: line.x(Date.parse(hour.at)), y: line.y(evidenceHeight(hour[direction])), said: say(hour.at) }]
      : []
  const found = [
    ...markOf(
      'watching',
      run.find(({ state }) => state === 'watching'),
    ),
    ...markOf(
      clear,
      run.find(({ state }) => state === 'drifting' || state === 'better'),
    ),
  ]
  // What was watched for an hour or two had no time to be: their words would lie on each other.
  return found.filter(({ x }, place) => found[place + 1] === undefined || (found[place + 1]?.x ?? 0) - x >= APART_PERCENT)
}
