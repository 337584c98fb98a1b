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
  const rows = new Map<string, SaidHour>()
  for (const row of hour) if (row.state !== 'too early') rows.set(row.series, row)
  const values = watched.slice(0, MAX_EACH)
  let count = 0
  for (const { series } of values) for (const id of series) if (rows.has(id)) count += 1
  const limit = levelOf(rule, count)
  return values.map(({ about, series }) => {
    const most = strongestOf(series, rows, rule.direction)
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

/** Of equals the first. A replay asks this hundreds of thousands of times. */
function strongestOf(
  series: readonly string[],
  rows: ReadonlyMap<string, SaidHour>,
  direction: Promised['direction'],
): Strength | null {
  let most: Strength | null = null
  for (const id of series) {
    const row = rows.get(id)
    if (!row) continue
    const isBetter = direction === 'better' || (direction === 'either' && row.better > row.worse)
    const logEvidence = isBetter ? row.better : row.worse
    if (most === null || logEvidence > most.logEvidence) most = { series: id, isBetter, logEvidence }
  }
  return most
}
