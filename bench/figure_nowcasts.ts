import { asSystem } from '#core/access/actor.ts'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { learnBaseline } from '#server/drift/learn_baseline.ts'
import type { Workspace } from './stage.ts'
import { milliseconds, printTable, quantile, verdict, whole } from './table.ts'
import { countFirstCase, FILLED_DAYS, fillTwoMillionCases } from './two_million_cases.ts'

const DAY_MS = 86_400_000
const YEAR_DAYS = 364
const ROUNDS = 40
/** A process that has just begun takes twice as long. */
const WARM_UP_ROUNDS = 20
const MOST_P95_MS = 150

interface Asked {
  name: string
  params: Record<string, string>
  /** How many days back. */
  days: number
  /** To be met, in milliseconds; what has none is told to be known. */
  mostMs?: number
}

const ASKED: readonly Asked[] = [
  { name: 'a year by week', params: { step: 'week' }, days: YEAR_DAYS, mostMs: MOST_P95_MS },
  { name: 'a year by week, AI and human', params: { step: 'week', by: 'handler' }, days: YEAR_DAYS },
  { name: '4 weeks by day, one language', params: { step: 'day', language: 'de' }, days: 28 },
  { name: '4 weeks by topic and language', params: { step: 'total', by: 'topic,language' }, days: 28 },
  { name: '8 weeks by day, topic and language', params: { step: 'day', by: 'topic,language' }, days: 56 },
]

/** What is expected, over a year that ends with eight weeks that are filled: by turns with nowcasts and without. @param casesADay of these weeks. */
export async function measureNowcasts(
  address: string,
  { id, key }: Workspace,
  { anchorMs, casesADay, most = ASKED.length }: { anchorMs: number; casesADay: number; most?: number },
): Promise<void> {
  for (let filled = FILLED_DAYS; filled < YEAR_DAYS; filled += FILLED_DAYS)
    await fillTwoMillionCases(id, anchorMs - filled * DAY_MS, { runs: 1 })
  await countFirstCase(id, anchorMs - YEAR_DAYS * DAY_MS)
  const missing = await learnBaseline(asSystem('drift', id), { from: null, byItself: true }, new Date(anchorMs))
  if (missing) throw new Error(`nothing was learned: ${missing.reason}`)
  const rows: string[][] = []
  for (const { name, params, days, mostMs } of ASKED.slice(0, most)) {
    const range = { from: dateOf(anchorMs - days * DAY_MS), to: dateOf(anchorMs + DAY_MS) }
    const told = { ...range, ...params, figures: 'costPerAcceptedResolution', format: 'columns' }
    const [plain, expected] = [told, { ...told, fields: 'nowcast' }].map((all) => `${address}${new URLSearchParams(all)}`)
    const [without, withThem]: [number[], number[]] = [[], []]
    let answered = 0
    for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      const before = (await read(plain ?? '', key)).tookMs
      const answer = await read(expected ?? '', key)
      if (round >= 0) without.push(before)
      if (round >= 0) withThem.push(answer.tookMs)
      answered = answer.rows
    }
    const p95 = quantile(withThem, 0.95)
    const times = [quantile(without, 0.5), quantile(without, 0.95), quantile(withThem, 0.5), p95].map(milliseconds)
    rows.push([name, whole(answered), ...times, mostMs === undefined ? '' : verdict(p95 < mostMs)])
  }
  const title = `GET /api/v1/figures with what is expected, ${whole(casesADay)} cases a day, ${ROUNDS} requests of each by turns (to meet: p95 ${MOST_P95_MS} ms for a year by week)`
  printTable(title, ['asked for', 'rows', 'p50 without', 'p95 without', 'p50 with', 'p95 with', ''], rows)
}

const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

async function read(url: string, key: string): Promise<{ tookMs: number; rows: number }> {
  const startedAt = performance.now()
  const answer = await fetch(url, { headers: { authorization: `Bearer ${key}` } })
  const body = await answer.text()
  const tookMs = performance.now() - startedAt
  if (!answer.ok) throw new Error(`figures answered ${answer.status}: ${body}`)
  return { tookMs, rows: (JSON.parse(body) as FiguresAnswer).rows.length }
}
