import { percent, printTable, quantile, whole } from '../table.ts'
import { type Calm, measureCalm } from './calm.ts'
import { type Delays, measureDelays } from './delays.ts'
import { DESIGNED_DELAYS } from './designed.ts'
import { SCENARIOS, type Scenario } from './scenarios.ts'
import { WINDOW_HOURS } from './truth.ts'

/** More than the best of docs/drift.md by as much is a miss. */
const ALLOWANCE = 1.2

/** Measures and prints false alarms, then delays. */
export function printDetection(perDay: number, seeds: number): void {
  const calms = measureCalm(perDay, seeds)
  printTable(
    `${whole(perDay)} resolutions a day, nothing changes: alarms in 90 days (promised: 1 in each direction, the first after 90 days on the average: 63 % of the runs with any for the worse), ${seeds} runs`,
    [
      'series',
      'worse',
      'better',
      'runs with any',
      '24 h rate over 10 %',
      'over 20 %',
      'limits for 1: ln M',
      '24 h rate',
      'Page-Hinkley',
    ],
    [...calms].map(([series, calm]) => [
      series,
      calm.worse.toFixed(2),
      calm.better.toFixed(2),
      percent(calm.anyWorse),
      percent(calm.over10),
      percent(calm.over20),
      calm.limits.evidence.toFixed(2),
      `+${percent(calm.limits.rate)}`,
      calm.limits.pageHinkley.toPrecision(3),
    ]),
  )
  const delays = measureDelays(perDay, seeds, calms)
  printDelays(perDay, seeds, delays)
  printWrong(perDay, delays, calms)
}

const hours = (values: readonly number[], share: number): string => {
  const value = quantile(values, share)
  return Number.isFinite(value) ? whole(value) : '–'
}
const both = (values: readonly number[]): string => `${hours(values, 0.5)} / ${hours(values, 0.9)}`

function printDelays(perDay: number, seeds: number, delays: ReadonlyMap<string, Delays>): void {
  printTable(
    `${whole(perDay)} a day: hours from the change to the alarm, median / 90th percentile, ${seeds} runs (–: more than four weeks)`,
    ['', '24 h rate over x %', 'Page-Hinkley, 48 h bits', 'section 3, calibrated', 'product', 'drift.md, best', ''],
    SCENARIOS.filter(({ isNone }) => !isNone).flatMap(({ name }) => {
      const found = delays.get(name)
      if (!found) return []
      const designed = DESIGNED_DELAYS[perDay]?.[name]
      const isMet = designed && quantile(found.product, 0.5) <= ALLOWANCE * designed[0]
      return [
        [
          name,
          both(found.rate),
          both(found.pageHinkley),
          both(found.calibrated),
          both(found.product),
          designed ? `${designed[0]} / ${designed[1] ?? '–'}` : '–',
          designed ? (isMet ? 'met' : 'MISSED') : '',
        ],
      ]
    }),
  )
}

/** Changes that are none of quality: alarms within a window of one, beside those that chance alone would give. */
function printWrong(perDay: number, delays: ReadonlyMap<string, Delays>, calms: ReadonlyMap<string, Calm>): void {
  const within = (values: readonly number[]): string =>
    percent(values.filter((value) => value <= WINDOW_HOURS).length / values.length)
  const byChance = ({ series }: Scenario): string =>
    percent(1 - Math.exp((-(calms.get(series)?.worse ?? 0) * WINDOW_HOURS) / (90 * 24)))
  printTable(
    `${whole(perDay)} a day: runs in (wrong) alarm within 14 days of a change that is none of quality, all resolutions`,
    ['', '24 h rate over x %', 'Page-Hinkley, 48 h bits', 'product', 'by chance alone'],
    SCENARIOS.filter(({ isNone }) => isNone).flatMap((scenario) => {
      const found = delays.get(scenario.name)
      return found
        ? [[scenario.name, within(found.rate), within(found.pageHinkley), within(found.product), byChance(scenario)]]
        : []
    }),
  )
}
