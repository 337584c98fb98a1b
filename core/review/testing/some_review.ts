import { Calendar } from '../../calendar/calendar.ts'
import type { FigureRow } from '../../figures/contract.ts'
import { mergeRowSums } from '../../figures/merge_sums.ts'
import { someRow } from '../../figures/testing/some_answer.ts'
import { someMovedRow } from '../../moved/testing/some_moved.ts'
import { NO_CONTEXT } from '../../review_context/say_context.ts'
import type { Period } from '../period.ts'
import { addressOf, parsePeriod, rangeOfPeriod, shiftPeriod } from '../period.ts'
import type { PeriodRows } from '../period_rows.ts'
import type { ReviewReading } from '../say_review.ts'

/** What a segment's cases of a week came to; costs in units of the currency. */
export interface SomeSegment {
  segment: FigureRow['segment']
  cases: number
  recontact: number
  churn?: number
  escalated?: number
  handling: number
  rework: number
}

/** How far a week has settled. */
export type Settled = 'settled' | 'expected' | 'too early'

export interface SomeWeek {
  segments: readonly SomeSegment[]
  settled: Settled
}

/** Of what holds so far this part is expected to be taken back, each for so much. */
const LOST_YET = 0.1
const COST_YET = 4
const BAND = 0.05
const WITHIN = { calendar: new Calendar('Europe/Berlin'), firstDayOfWeek: 1 }
const WEEK = parsePeriod('2026-W47', 1) as Period

/** @returns the reading of the week 2026-W47, with the eight before it, oldest first; the last of `weeks` is the week itself. */
export function someReading(weeks: readonly SomeWeek[], rest: Partial<ReviewReading> = {}): ReviewReading {
  const all = weeks.map((week, place) => {
    const period = shiftPeriod(WEEK, place - weeks.length + 1, 1)
    return { week, period, range: rangeOfPeriod(period, WITHIN), rows: week.segments.map((one) => rowOf(one, week.settled)) }
  })
  const rows = all.map((one): PeriodRows => periodRows(one))
  const read = ({ range, rows: own, week }: (typeof all)[number]) => ({
    ...range,
    maturedThroughMs: week.settled === 'settled' ? range.toMs : range.fromMs,
    rows: own,
    whole: week.settled === 'settled' || own.length === 0 ? null : wholeOf(own, week.settled),
  })
  const [last, now] = all.slice(-2).map(read)
  const [own, before] = [rows.at(-1), rows.slice(0, -1)]
  if (!last || !now || !own) throw new Error('a reading is of at least two weeks')
  return {
    head: {
      workspace: 'w',
      currency: 'USD',
      timeZone: 'Europe/Berlin',
      policyVersion: 3,
      acceptanceWindowDays: 14,
      asOf: '2026-11-23T08:30:00Z',
      maturedThrough: '2026-11-09T09:30:00+01:00',
      sequence: 7,
    },
    period: WEEK,
    within: WITHIN,
    now: own,
    before,
    segments: { last, now },
    policyChanges: [],
    happened: [],
    chains: [],
    context: NO_CONTEXT,
    ...rest,
  }
}

function rowOf(one: SomeSegment, settled: Settled): FigureRow {
  const { segment, cases, recontact, churn = 0, escalated = 0, handling, rework } = one
  const lost = { recontact, churn, escalated }
  const rows = { lost, cases, handling, rework }
  if (settled === 'settled') return someMovedRow(segment, rows)
  return expected(someMovedRow(segment, { ...rows, expected: 'too early' }), settled)
}

/** @returns several segments as one row. */
export function wholeOf(rows: readonly FigureRow[], settled: Settled): FigureRow {
  const row = someRow('2026-11-16T00:00:00Z', {}, mergeRowSums(rows))
  return settled === 'settled' ? row : expected(row, settled)
}

function expected(row: FigureRow, settled: Settled): FigureRow {
  const open = row.counts.accepted + row.counts.pending
  if (settled !== 'expected' || open === 0) return { ...row, nowcast: { ...row.nowcast, tooEarly: 'few breaks' } }
  const accepted = open * (1 - LOST_YET)
  const cost = (Number(row.costMicros.full) / 1e6 + open * LOST_YET * COST_YET) / accepted
  const rate = accepted / row.counts.cases
  const around = (middle: number) => ({ estimate: middle, low: middle * (1 - BAND), high: middle * (1 + BAND) })
  const { estimate, low, high } = around(cost)
  return {
    ...row,
    nowcast: {
      acceptedResolutionRate: around(rate),
      costPerAcceptedResolution: { estimate: estimate.toFixed(6), low: low.toFixed(6), high: high.toFixed(6) },
      tooEarly: null,
      maturedShare: 0,
    },
  }
}

interface Read {
  week: SomeWeek
  period: Period
  range: { fromMs: number; toMs: number }
  rows: readonly FigureRow[]
}

function periodRows({ week, period, range, rows }: Read): PeriodRows {
  const of = (handler: 'ai' | 'human' | null): FigureRow | null => {
    const own = rows.filter(({ segment }) => handler === null || segment.handler === handler)
    return own.length === 0 ? null : wholeOf(own, week.settled)
  }
  const isSettled = week.settled === 'settled'
  return {
    ...{ address: addressOf(period), ...range, isOver: true, isSettled },
    ...{ all: of(null), ai: of('ai'), human: of('human') },
  }
}
