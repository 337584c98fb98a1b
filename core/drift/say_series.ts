import type { DriftSeries } from './contract.ts'
import type { JudgedSeries } from './evaluate.ts'
import { HOUR_MS } from './hour_of_week.ts'
import { onceInHours } from './judge.ts'
import type { SeriesState } from './series_names.ts'
import { alarmLevel } from './weigh_evidence.ts'

/** How a series stood on a local date; evidence as ln M. */
export interface StoodRow {
  date: string
  state: SeriesState
  worse: number
  better: number
  ratio: number | null
}

/** How a series is told: its value by name, instants in the time zone of the workspace. */
export interface Telling {
  value: string | null
  alarmSinceMs: number | null
  /** How it stood at the end of each local day, the oldest first. */
  days: readonly StoodRow[]
  format: (ms: number) => string
}

/** @returns a series as the API says it. */
export function saySeries(judged: JudgedSeries, { value, alarmSinceMs, days, format }: Telling): DriftSeries {
  const { startHour, effect } = judged
  return {
    id: judged.id,
    kind: judged.kind,
    handler: judged.handler,
    dimension: judged.dimension,
    value,
    source: judged.source ?? null,
    state: judged.state,
    // Of a series that was kept before there were causes.
    likelyCause: judged.likelyCause ?? null,
    evidence: { worse: onceInHours(judged.worse), better: onceInHours(judged.better) },
    promisedHours: judged.promisedHours,
    alarmSince: alarmSinceMs === null ? null : format(alarmSinceMs),
    estimatedStart: startHour === null ? null : format(startHour * HOUR_MS),
    ratio: judged.ratio,
    observed: judged.observed,
    expected: judged.expected,
    before: judged.before,
    now: judged.now,
    effect: effect && {
      costPerAcceptedMicros: String(Math.round(effect.costPerAcceptedMicros)),
      monthMicros: String(Math.round(effect.monthMicros)),
    },
    accepted: judged.accepted ? { since: format(judged.accepted.fromHour * HOUR_MS), ratio: judged.accepted.ratio } : null,
    days: days.map(({ date, state, worse, better, ratio }) => ({
      date,
      state,
      worse: onceInHours(worse),
      better: onceInHours(better),
      ratio,
    })),
  }
}

/**
 * @returns the series with the strongest evidence by its promise first, however strong it is; those of the whole and of handlers
 * first among equals.
 */
export const byEvidence = (series: readonly JudgedSeries[]): JudgedSeries[] => {
  const strength = ({ worse, better, promisedHours }: JudgedSeries): number => Math.max(worse, better) - alarmLevel(promisedHours)
  return [...series].sort((a, b) => strength(b) - strength(a) || a.id.length - b.id.length || (a.id < b.id ? -1 : 1))
}
