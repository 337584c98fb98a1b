import { DIMENSIONS } from '#core/segment/dimensions.ts'
import type { Stage } from './stage.ts'
import { milliseconds, printTable, quantile, verdict, whole } from './table.ts'
import { FILLED_DAYS, fillTwoMillionCases } from './two_million_cases.ts'

const DAY_MS = 86_400_000
const WEEKS = 52
/** Operations, how often their eight weeks come again, and as how many cases each of theirs is counted: twenty million in a year. */
const [RUNS, REPEATS, TIMES] = [3, 7, 10]
const TOPICS = 24
const ROUNDS = 12
/** One figure as a screen asks for its course (`app/_trends`), and all there is. */
const CONTENTS: Readonly<Record<string, string>> = {
  'a figure': '&figures=costPerAcceptedResolution,provisionalCostPerAcceptedResolution&fields=sums&format=columns',
  everything: '',
}
const MOST_P95_MS = 1_000

interface Read {
  tookMs: number
  rows: number
}

/**
 * `GET /api/v1/figures` over a year of weeks by two segments. Whole days are read from the rollups of days alone, of which there is one
 * for each pair of values however many cases it has: so each case of the filling counts as ten, and no row of a case is written.
 * A year that has more rows than an answer may have is asked for in parts, one after another, and takes what these take together.
 */
export async function measureYears(stage: Stage): Promise<void> {
  const { id, key } = await stage.found('years')
  const anchorMs = Math.floor(Date.now() / DAY_MS) * DAY_MS
  const topicOf = (_: string | null, place: number) => `topic ${place % TOPICS}`
  const cases = await fillTwoMillionCases(id, anchorMs, { runs: RUNS, repeats: REPEATS, times: TIMES, topicOf })
  const dayOf = (week: number): string => new Date(anchorMs - (WEEKS - week) * 7 * DAY_MS).toISOString().slice(0, 10)
  const rows: string[][] = []
  for (const by of PAIRS) {
    for (const [name, contents] of Object.entries(CONTENTS)) {
      const year = await measureYear(dayOf, (range) =>
        read(`${stage.address}/api/v1/figures?step=week&by=${by}${contents}&${range}`, key),
      )
      rows.push([by, name, ...year])
    }
  }
  const title = `GET /api/v1/figures, ${WEEKS} weeks by two segments over ${whole((cases * WEEKS * 7) / (REPEATS * FILLED_DAYS))} cases, ${TOPICS} topics (to meet: p95 ${whole(MOST_P95_MS)} ms)`
  printTable(title, ['by', 'asked for', 'rows', 'answers', 'first', 'p50', 'p95', 'slowest', ''], rows)
}

const PAIRS = DIMENSIONS.flatMap((first, index) => DIMENSIONS.slice(index + 1).map((second) => `${first},${second}`))

async function measureYear(
  dayOf: (week: number) => string,
  readRange: (range: string) => Promise<Read | null>,
): Promise<string[]> {
  const readYear = async (parts: number): Promise<Read | null> => {
    const year: Read = { tookMs: 0, rows: 0 }
    for (let part = 0; part < parts; part++) {
      const [from, to] = [part, part + 1].map((edge) => dayOf(Math.round((WEEKS * edge) / parts)))
      const one = await readRange(`from=${from}&to=${to}`)
      if (!one) return null
      year.tookMs += one.tookMs
      year.rows += one.rows
    }
    return year
  }
  let parts = 1
  let first = await readYear(parts)
  while (!first) first = await readYear(++parts)
  const tookMs: number[] = []
  for (let round = 0; round < ROUNDS; round++) tookMs.push((await readYear(parts))?.tookMs ?? Number.NaN)
  const [p50, p95, most] = [quantile(tookMs, 0.5), quantile(tookMs, 0.95), Math.max(first.tookMs, ...tookMs)]
  return [whole(first.rows), whole(parts), ...[first.tookMs, p50, p95, most].map(milliseconds), verdict(p95 < MOST_P95_MS)]
}

/** @returns null where the range has more rows than one answer may have. */
async function read(url: string, key: string): Promise<Read | null> {
  const startedAt = performance.now()
  const answer = await fetch(url, { headers: { authorization: `Bearer ${key}` } })
  const body = await answer.text()
  const tookMs = performance.now() - startedAt
  if (answer.status === 400 && body.includes('rows: ask for fewer')) return null
  if (!answer.ok) throw new Error(`figures answered ${answer.status}: ${body.slice(0, 500)}`)
  return { tookMs, rows: (JSON.parse(body) as { rows: unknown[] }).rows.length }
}
