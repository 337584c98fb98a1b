import type { SeriesState } from '../drift/series_names.ts'
import { alarmLevel } from '../drift/weigh_evidence.ts'
import type { Watched } from './drift_series_of.ts'
import { MAX_EACH, MONTH_HOURS } from './limits.ts'
import { nothingRead, type Reading } from './reading.ts'
import type { Says } from './standing.ts'

/** Evidence of a series as of an hour (ln M), as it was found first. */
export interface SaidHour {
  series: string
  state: SeriesState
  worse: number
  better: number
}

/** What of a rule decides when evidence is enough. */
export interface Promised {
  falseAlarmsAMonth: number
  direction: 'worse' | 'better' | 'either'
}

/** At this part of the promised hours an alert is not well yet: of 90 days, 30. */
const WELL_SHARE = 1 / 3

/**
 * Reads what a rule watches off the evidence of one hour: a breach where the evidence of any of its series reaches the hours of the
 * promise, times the series that share it.
 */
export function readEvidence(watched: readonly Watched[], hour: readonly SaidHour[], rule: Promised): Reading[] {
  const rows = new Map(hour.filter(({ state }) => state !== 'too early').map((row) => [row.series, row]))
  const values = watched.slice(0, MAX_EACH)
  const limit = levelOf(
    rule,
    values.reduce((count, { series }) => count + series.filter((id) => rows.has(id)).length, 0),
  )
  return values.map(({ about, series }) => {
    const found = series.flatMap((id) => strongest(rows.get(id), rule.direction) ?? [])
    const most = found.reduce<Strength | null>((best, one) => (best && best.logEvidence >= one.logEvidence ? best : one), null)
    if (!most) return { ...nothingRead(about), limit }
    const { series: id, isBetter, logEvidence } = most
    return { about, says: saysOf(logEvidence, limit), value: logEvidence, limit, series: id, isBetter }
  })
}

/** @returns ln of the evidence at which one of so many series is in breach: both directions are a test each. */
export function levelOf({ falseAlarmsAMonth, direction }: Promised, series: number): number {
  return alarmLevel(MONTH_HOURS / falseAlarmsAMonth, Math.max(1, series) * (direction === 'either' ? 2 : 1))
}

const saysOf = (logEvidence: number, level: number): Says => {
  if (logEvidence >= level) return 'breach'
  return logEvidence >= level + Math.log(WELL_SHARE) ? 'between' : 'well'
}

interface Strength {
  series: string
  isBetter: boolean
  logEvidence: number
}

function strongest(row: SaidHour | undefined, direction: Promised['direction']): Strength | null {
  if (!row) return null
  const isBetter = direction === 'better' || (direction === 'either' && row.better > row.worse)
  return { series: row.series, isBetter, logEvidence: isBetter ? row.better : row.worse }
}
