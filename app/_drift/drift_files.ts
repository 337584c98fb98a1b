import type { CsvRow } from '#core/csv/cells.ts'
import type { DriftAnswer, DriftSeries, DriftSeriesAnswer } from '#core/drift/contract.ts'
import type { TableFile } from '../_export/table_file.ts'

/** @returns every watched series as it stands, in full precision. */
export const driftFile = (answer: DriftAnswer): TableFile => ({
  name: `holdfast-drift-${answer.asOf.slice(0, 10)}`,
  rows: answer.series.map((series) => ({
    ...nameCells(series),
    state: series.state,
    likelyCause: series.likelyCause,
    chanceWorseOnceInHours: series.evidence.worse,
    chanceBetterOnceInHours: series.evidence.better,
    alarmFromOnceInHours: series.promisedHours,
    alarmSince: series.alarmSince,
    estimatedStart: series.estimatedStart,
    ratio: series.ratio,
    observed: series.observed,
    expected: series.expected,
    before: series.before,
    now: series.now,
    costPerAccepted: money(series.effect?.costPerAcceptedMicros),
    costAMonth: money(series.effect?.monthMicros),
    ...{ currency: answer.currency, timeZone: answer.timeZone, policyVersion: answer.policyVersion },
    ...{ evaluatedThrough: answer.evaluatedThrough, asOf: answer.asOf },
  })),
})

/** @returns how evidence and estimate of a series stood, hour by hour. */
export const evidenceFile = ({ series, hours }: DriftSeriesAnswer): TableFile => ({
  name: `holdfast-drift-${series.id}`,
  rows: hours.map(({ at, state, worse, better, ratio }) => ({
    at,
    ...{ state, chanceWorseOnceInHours: worse, chanceBetterOnceInHours: better, ratio },
    alarmFromOnceInHours: series.promisedHours,
    ...nameCells(series),
  })),
})

/** @returns what share was taken back by which age, then and now. */
export const agesFile = ({ series, ages }: DriftSeriesAnswer): TableFile => ({
  name: `holdfast-drift-ages-${series.id}`,
  rows: ages.map(({ hours, before, now }) => ({
    hoursSinceResolved: hours,
    takenBackBefore: before,
    takenBackNow: now,
    ...nameCells(series),
  })),
})

const nameCells = ({ id, kind, handler, dimension, value }: DriftSeries): CsvRow => ({
  series: id,
  kind,
  handler,
  dimension,
  value,
})

const money = (micros: string | undefined): CsvRow[string] =>
  micros === undefined ? null : { amount: (Number(micros) / 1e6).toFixed(6) }
