import { readEvidence } from '#core/alert/read_evidence.ts'
import { replay } from '#core/alert/replay.ts'
import { timingOf } from '#core/alert/step_rule.ts'
import { WORSE_RATIOS, weighEvidence } from '#core/drift/weigh_evidence.ts'
import { printTable, verdict, whole } from './table.ts'

const QUARTERS = 200
const HOURS = 90 * 24
const WINDOW = 168
const HOUR_MS = 3_600_000
const LEARNED_DAYS = 28
const RULE = { falseAlarmsAMonth: 1 / 3, direction: 'worse' as const }
const PROMISED = 3 * RULE.falseAlarmsAMonth
const TIMING = timingOf({ holdMinutes: 0, recoverMinutes: 60, noData: 'ignore' }, null)
/** Resolutions are taken back within two days or so. */
const shareByAge = (age: number): number => 1 - Math.exp(-age / 30)
const WATCHED = [{ about: '', series: ['breaks.ai'] }]

/**
 * Alerts of a rule that promises one false one in 90 days, over quarters in which nothing changes: by a baseline that is right, and by
 * one that was learned from four weeks of the same, whose level is off by chance.
 */
export function measureQuietQuarters(): void {
  const rows = [200, 1_000, 7_500].flatMap((perDay) => [row(perDay, false), row(perDay, true)])
  const title = `False alarms in each of ${QUARTERS} quarters without a change (promised: ${PROMISED})`
  printTable(title, ['taken back a day', 'baseline', 'a quarter', 'quarters with one at least', ''], rows)
}

function row(perDay: number, isLearned: boolean): string[] {
  const counts = Array.from({ length: QUARTERS }, (_, quarter) => alertsIn(perDay, isLearned, quarter + 1))
  const mean = counts.reduce((sum, count) => sum + count, 0) / QUARTERS
  const some = counts.filter((count) => count > 0).length / QUARTERS
  return [
    whole(perDay),
    isLearned ? 'learned' : 'right',
    mean.toFixed(3),
    `${(100 * some).toFixed(1)}%`,
    verdict(mean <= PROMISED),
  ]
}

/** One quarter, hour by hour: breaks of each cohort as they come, weighed and read as in production. */
function alertsIn(perDay: number, isLearned: boolean, seed: number): number {
  const next = numbersFrom(seed * 7_919 + perDay)
  const perHour = perDay / 24
  const level = isLearned ? Math.max(0.1, 1 + normal(next) / Math.sqrt(LEARNED_DAYS * perDay)) : 1
  const ages = Array.from({ length: WINDOW }, (_, age) => perHour * (shareByAge(age + 1) - shareByAge(age)))
  let [observed, expected] = [[] as number[], [] as number[]]
  const instants = Array.from({ length: HOURS }, (_, hour) => {
    observed = [...observed, 0].slice(-WINDOW)
    expected = [...expected, 0].slice(-WINDOW)
    for (let place = 0; place < observed.length; place++) {
      const mean = ages[observed.length - 1 - place] ?? 0
      observed[place] = (observed[place] ?? 0) + draw(next, mean)
      expected[place] = (expected[place] ?? 0) + mean * level
    }
    const worse = weighEvidence(
      { observed, expected },
      WORSE_RATIOS,
      isLearned ? { dispersion: 1, learnedFrom: LEARNED_DAYS * perDay } : { dispersion: 1 },
    ).logEvidence
    const said = [{ series: 'breaks.ai', state: 'steady' as const, worse, better: -700 }]
    return { atMs: (hour + 1) * HOUR_MS, readings: readEvidence(WATCHED, said, RULE) }
  })
  return replay(instants, TIMING).alerts.filter(({ firedMs }) => firedMs !== null).length
}

/** The same numbers from 0 to 1 for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const normal = (next: () => number): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

/** Poisson: by Knuth, by the normal law where many are to be expected. */
function draw(next: () => number, mean: number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(next)))
  let [count, product] = [0, next()]
  for (const least = Math.exp(-mean); product > least; product *= next()) count++
  return count
}
