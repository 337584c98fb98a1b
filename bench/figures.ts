import type { FiguresAnswer } from '#core/figures/contract.ts'
import { DIMENSIONS } from '#core/segment/dimensions.ts'
import { measureContents } from './figure_contents.ts'
import { measureNowcasts } from './figure_nowcasts.ts'
import type { Stage } from './stage.ts'
import { milliseconds, printTable, quantile, verdict, whole } from './table.ts'
import { fillTwoMillionCases } from './two_million_cases.ts'

const DAY_MS = 86_400_000
const WEEKS = 8
const ROUNDS = 12
const MOST_P95_MS = 100

/** `GET /api/v1/figures` over eight weeks of two million cases, by every pair of dimensions, and by one with and without names. */
export async function measureFigures(stage: Stage): Promise<void> {
  const workspace = await stage.found('figures')
  const { id, key } = workspace
  const anchorMs = Math.floor(Date.now() / DAY_MS) * DAY_MS
  const cases = await fillTwoMillionCases(id, anchorMs)
  const range = { from: dateOf(anchorMs - WEEKS * 7 * DAY_MS), to: dateOf(anchorMs) }
  const rows: string[][] = []
  for (const step of ['total', 'week', 'day']) {
    const read = (by: string) => readOnce(`${stage.address}/api/v1/figures?${new URLSearchParams({ ...range, step, by })}`, key)
    for (const by of PAIRS) await read(by)
    const answers = []
    for (let round = 0; round < ROUNDS; round++) for (const by of PAIRS) answers.push(await read(by))
    const tookMs = answers.map((answer) => answer.tookMs)
    const p95 = quantile(tookMs, 0.95)
    const most = Math.max(...answers.map((answer) => answer.rows))
    rows.push([
      step,
      whole(answers.length),
      whole(most),
      milliseconds(quantile(tookMs, 0.5)),
      milliseconds(p95),
      milliseconds(Math.max(...tookMs)),
      verdict(p95 < MOST_P95_MS),
    ])
  }
  const title = `GET /api/v1/figures, ${WEEKS} weeks by two segments over ${whole(cases)} cases (to meet: p95 ${MOST_P95_MS} ms)`
  printTable(title, ['step', 'requests', 'most rows', 'p50', 'p95', 'slowest', ''], rows)
  await measureContents(`${stage.address}/api/v1/figures?`, key, range)
  await measureNowcasts(`${stage.address}/api/v1/figures?`, workspace, { anchorMs, casesADay: Math.round(cases / (WEEKS * 7)) })
}

const PAIRS = DIMENSIONS.flatMap((first, index) => DIMENSIONS.slice(index + 1).map((second) => `${first},${second}`))

const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

async function readOnce(url: string, key: string): Promise<{ tookMs: number; rows: number }> {
  const startedAt = performance.now()
  const answer = await fetch(url, { headers: { authorization: `Bearer ${key}` } })
  const body = await answer.text()
  const tookMs = performance.now() - startedAt
  if (!answer.ok) throw new Error(`figures answered ${answer.status}: ${body}`)
  return { tookMs, rows: (JSON.parse(body) as FiguresAnswer).rows.length }
}
