import { percent, printTable, whole } from '../table.ts'
import { DESIGNED_NOWCASTS } from './designed.ts'
import { AGES_DAYS, type Score } from './nowcast_score.ts'
import { CASES, METHODS, type Method, measureNowcasts, NOWCAST_PARTS, type Scores } from './nowcasts.ts'
import type { StreamPart } from './stream_tables.ts'

const KINDS = ['no change', 'level', 'timing'] as const
type Kind = (typeof KINDS)[number]
/** So often, at least, bands are to hold what came, at each age, without a change and after a change of level. */
const FLOOR = 0.8

const nameOf = ({ handler, isTheLanguage }: StreamPart): string =>
  isTheLanguage ? 'AI, one language (5 %)' : handler === 'ai' ? 'AI' : 'human'

/** Measures and prints how near nowcasts of days come. */
export function printNowcasts(perDay: number, seeds: number): void {
  const all = measureNowcasts(perDay, seeds)
  for (const [index, part] of NOWCAST_PARTS.entries()) {
    const scores = all[index]
    if (scores) printPart(perDay, seeds, part, scores)
  }
  printLowest(perDay, all)
}

function printPart(perDay: number, seeds: number, part: StreamPart, scores: Scores): void {
  printTable(
    `${whole(perDay)} a day, ${nameOf(part)}: a day just ended in points (bias, root mean square error); 90 % bands at ages of ${AGES_DAYS.join(', ')} days (coverage, least of the ages, mean width); ${seeds} runs of each case, three times as many without a change`,
    ['', ...KINDS],
    [
      ...METHODS.map((method) => [method, ...KINDS.map((kind) => tell(method, scoresOf(scores, kind, method)))]),
      ['drift.md, section 2', ...KINDS.map((kind) => designedOf(perDay, part, kind))],
    ],
  )
}

/** Cases of the same name are one, of more runs. */
const namesOf = (isWanted: (kind: Kind) => boolean): string[] => [
  ...new Set(CASES.filter(({ kind }) => isWanted(kind)).map(({ name }) => name)),
]

const scoresOf = (scores: Scores, kind: Kind, method: Method): Score[] =>
  namesOf((one) => one === kind).flatMap((name) => scores.get(name)?.[method] ?? [])

const mean = (all: readonly Score[], of: (score: Score) => number): number =>
  all.reduce((sum, one) => sum + of(one), 0) / all.length

/** Cases of a kind have as many runs each. */
function tell(method: Method, all: readonly Score[]): string {
  const bias = mean(all, (score) => score.bias)
  const rmse = Math.sqrt(mean(all, (score) => score.rmse ** 2))
  const error = `${bias >= 0 ? '+' : '−'}${Math.abs(bias).toFixed(1)}, ${rmse.toFixed(1)}`
  if (method === 'provisional' || method === 'last matured week') return error
  const least = Math.min(...AGES_DAYS.map((age) => mean(all, (score) => score.coverageAt(age))))
  return `${error}; ${percent(mean(all, (score) => score.coverage))} (${whole(100 * least)}); ${mean(all, (score) => score.width).toFixed(1)}`
}

function designedOf(perDay: number, { handler, isTheLanguage }: StreamPart, kind: Kind): string {
  const designed = DESIGNED_NOWCASTS[`${perDay} ${isTheLanguage ? 'language' : handler} ${kind}`]
  return designed ? `error ${designed.rmse}, width ${designed.width}` : '–'
}

/** Cells: a part, a case and an age. */
function printLowest(perDay: number, all: readonly Scores[]): void {
  const cells = all.flatMap((scores, index) =>
    namesOf((kind) => kind !== 'timing').flatMap((name) =>
      AGES_DAYS.map((age) => ({
        name: `${nameOf(NOWCAST_PARTS[index] ?? { handler: 'ai', isTheLanguage: false })}, ${name}, ${age} d`,
        coverage: scores.get(name)?.nowcast.coverageAt(age) ?? Number.NaN,
      })),
    ),
  )
  const low = cells.filter(({ coverage }) => coverage < FLOOR).sort((a, b) => a.coverage - b.coverage)
  printTable(
    `${whole(perDay)} a day: of ${cells.length} cells without a change or with one of level, those covered below ${percent(FLOOR)}: ${low.length}`,
    ['', 'coverage'],
    low.slice(0, 10).map(({ name, coverage }) => [name, percent(coverage)]),
  )
}
