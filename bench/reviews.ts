import { Calendar } from '#core/calendar/calendar.ts'
import type { SupportEvent } from '#core/event/types.ts'
import { addressOf, lastWholePeriod, PERIOD_KINDS, type Period, shiftPeriod } from '#core/review/period.ts'
import { countBatch } from '#server/counting/count_batch.ts'
import { tellVerdicts } from '#server/releases/tell_verdicts.ts'
import { releasesBetween } from '#simulator/releases.ts'
import type { Stage } from './stage.ts'
import { milliseconds, printTable, quantile, verdict, whole } from './table.ts'
import { countFirstCase, FILLED_DAYS, fillTwoMillionCases } from './two_million_cases.ts'

const DAY_MS = 86_400_000
const ROUNDS = 40
const MOST_P95_MS = 300
const MONDAY = 1

/** `GET /api/v1/reviews/{period}` over two million cases: the last whole week and one that has settled, the month and the quarter, with their releases. */
export async function measureReviews(stage: Stage): Promise<void> {
  const { id, key } = await stage.found('reviews')
  const anchorMs = Math.floor(Date.now() / DAY_MS) * DAY_MS
  await countFirstCase(id, anchorMs - FILLED_DAYS * DAY_MS)
  const cases = await fillTwoMillionCases(id, anchorMs)
  await tellReleases(id, anchorMs)
  const startedAt = performance.now()
  await tellVerdicts(id, new Date())
  process.stderr.write(`verdicts of releases, which a worker keeps each hour: ${milliseconds(performance.now() - startedAt)}\n`)
  const rows: string[][] = []
  for (const [name, period] of periods(anchorMs)) {
    const read = () => readOnce(`${stage.address}/api/v1/reviews/${addressOf(period)}`, key)
    await read()
    const tookMs: number[] = []
    for (let round = 0; round < ROUNDS; round++) tookMs.push(await read())
    const p95 = quantile(tookMs, 0.95)
    const most = Math.max(...tookMs)
    rows.push([
      name,
      whole(ROUNDS),
      milliseconds(quantile(tookMs, 0.5)),
      milliseconds(p95),
      milliseconds(most),
      verdict(p95 < MOST_P95_MS),
    ])
  }
  const title = `GET /api/v1/reviews over ${whole(cases)} cases (to meet: p95 ${MOST_P95_MS} ms)`
  printTable(title, ['period', 'requests', 'p50', 'p95', 'slowest', ''], rows)
}

/** The operations met these versions; each that a period has is compared with the one before. */
async function tellReleases(workspaceId: number, anchorMs: number): Promise<void> {
  const told = releasesBetween(anchorMs - FILLED_DAYS * DAY_MS, anchorMs)
  const events = told.map(({ version, atMs, note }): SupportEvent => {
    return { type: 'release.deployed', id: version, source: '/bench', subject: version, timeMs: atMs, data: { note } }
  })
  await countBatch(workspaceId, events, [], new Date(anchorMs))
}

function periods(nowMs: number): (readonly [string, Period])[] {
  const within = { calendar: new Calendar('UTC'), firstDayOfWeek: MONDAY }
  const last = PERIOD_KINDS.map((kind) => [`last ${kind}`, lastWholePeriod(kind, nowMs, within)] as const)
  return [...last, ['settled week', shiftPeriod(lastWholePeriod('week', nowMs, within), -3, MONDAY)]]
}

async function readOnce(url: string, key: string): Promise<number> {
  const startedAt = performance.now()
  const answer = await fetch(url, { headers: { authorization: `Bearer ${key}` } })
  const body = await answer.text()
  const tookMs = performance.now() - startedAt
  if (!answer.ok) throw new Error(`reviews answered ${answer.status}: ${body}`)
  return tookMs
}
