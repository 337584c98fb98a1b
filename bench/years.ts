import type { FiguresAnswer } from '#core/figures/contract.ts'
import { DIMENSIONS } from '#core/segment/dimensions.ts'
import type { Stage } from './stage.ts'
import { milliseconds, printTable, quantile, verdict, whole } from './table.ts'
import { FILLED_DAYS, fillTwoMillionCases } from './two_million_cases.ts'

const DAY_MS = 86_400_000
const WEEKS = 52
/** Operations, how often their eight weeks come again, and as how many cases each of theirs is counted: twenty million in a year. */
const [RUNS, REPEATS, TIMES] = [3, 7, 10]
const TOPICS = 190
const ROUNDS = 6
const MOST_P95_MS = 1_000

/**
 * `GET /api/v1/figures` over a year of weeks by two segments. Whole days are read from the rollups of days alone, of which there is one
 * for each pair of values however many cases it has: so each case of the filling counts as ten, and no row of a case is written.
 */
export async function measureYears(stage: Stage): Promise<void> {
  const { id, key } = await stage.found('years')
  const anchorMs = Math.floor(Date.now() / DAY_MS) * DAY_MS
  const topicOf = (_: string | null, place: number) => `topic ${place % TOPICS}`
  const cases = await fillTwoMillionCases(id, anchorMs, { runs: RUNS, repeats: REPEATS, times: TIMES, topicOf })
  const [from, to] = [anchorMs - WEEKS * 7 * DAY_MS, anchorMs].map((ms) => new Date(ms).toISOString().slice(0, 10))
  const rows: string[][] = []
  for (const by of PAIRS) {
    const read = () => readOnce(`${stage.address}/api/v1/figures?from=${from}&to=${to}&step=week&by=${by}`, key)
    const first = await read()
    const tookMs: number[] = []
    for (let round = 0; round < ROUNDS; round++) tookMs.push((await read()).tookMs)
    const [p50, p95, most] = [quantile(tookMs, 0.5), quantile(tookMs, 0.95), Math.max(first.tookMs, ...tookMs)]
    rows.push([by, whole(first.rows), ...[first.tookMs, p50, p95, most].map(milliseconds), verdict(p95 < MOST_P95_MS)])
  }
  const title = `GET /api/v1/figures, ${WEEKS} weeks by two segments over ${whole((cases * WEEKS * 7) / (REPEATS * FILLED_DAYS))} cases, ${TOPICS} topics (to meet: p95 ${whole(MOST_P95_MS)} ms)`
  printTable(title, ['by', 'rows', 'first', 'p50', 'p95', 'slowest', ''], rows)
}

const PAIRS = DIMENSIONS.flatMap((first, index) => DIMENSIONS.slice(index + 1).map((second) => `${first},${second}`))

async function readOnce(url: string, key: string): Promise<{ tookMs: number; rows: number }> {
  const startedAt = performance.now()
  const answer = await fetch(url, { headers: { authorization: `Bearer ${key}` } })
  const body = await answer.text()
  const tookMs = performance.now() - startedAt
  if (!answer.ok) throw new Error(`figures answered ${answer.status}: ${body.slice(0, 500)}`)
  return { tookMs, rows: (JSON.parse(body) as FiguresAnswer).rows.length }
}
