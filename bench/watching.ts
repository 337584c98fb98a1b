import { asSystem } from '#core/access/actor.ts'
import type { SupportEvent } from '#core/event/types.ts'
import { countBatch } from '#server/counting/count_batch.ts'
import { evaluateDrift } from '#server/drift/evaluate_drift.ts'
import { learnBaseline } from '#server/drift/learn_baseline.ts'
import { readDrift } from '#server/drift/read_drift.ts'
import { measureNowcasts } from './figure_nowcasts.ts'
import { postgresProcessorSeconds } from './postgres_processor.ts'
import type { Stage } from './stage.ts'
import { milliseconds, printTable, quantile, verdict, whole } from './table.ts'
import { CASES_A_DAY_AND_RUN, countFirstCase, FILLED_DAYS, fillTwoMillionCases } from './two_million_cases.ts'

const DAY_MS = 86_400_000
const RUNS = 6
const TOPICS = 190
const MINUTES = 15
const MOST_SECONDS_A_MINUTE = 5
/** By single topics there are more rows than an answer may have. */
const YEARS_ASKED = 2

/** What judging all series of one workspace once a minute takes, each time after something was counted. */
export async function measureWatching(stage: Stage): Promise<void> {
  const workspace = await stage.found('watching')
  const { id } = workspace
  const anchorMs = Math.floor(Date.now() / DAY_MS) * DAY_MS
  const cases = await fillTwoMillionCases(id, anchorMs, { runs: RUNS, topicOf: (_, place) => `topic ${place % TOPICS}` })
  await countFirstCase(id, anchorMs - FILLED_DAYS * DAY_MS)
  const missing = await learnBaseline(asSystem('drift', id), { from: null, byItself: true }, new Date(anchorMs))
  if (missing) throw new Error(`no baseline: ${missing.reason}`)
  // The first time makes up for two days.
  await evaluateDrift(id, new Date(anchorMs))
  const before = await usedSeconds(id)
  const tookMs: number[] = []
  for (let minute = 1; minute <= MINUTES; minute++) {
    const now = new Date(anchorMs + minute * 60_000)
    await countBatch(id, [oneEvent(minute, now)], [], now)
    const startedAt = performance.now()
    await evaluateDrift(id, now)
    tookMs.push(performance.now() - startedAt)
  }
  const after = await usedSeconds(id)
  const { series } = await readDrift(id, new Date(anchorMs))
  const node = (after.node - before.node) / MINUTES
  const postgres = (after.postgres - before.postgres) / MINUTES
  printTable(
    `${whole(series.length)} series each minute, a window of 14 days, ${whole(RUNS * CASES_A_DAY_AND_RUN)} cases a day of ${whole(cases)} (to meet: ${MOST_SECONDS_A_MINUTE} s of a processor)`,
    ['', 'Node', 'Postgres', 'both', 'p50', 'slowest', 'memory, with the filling', ''],
    [
      [
        'a minute',
        `${node.toFixed(2)} s`,
        `${postgres.toFixed(2)} s`,
        `${(node + postgres).toFixed(2)} s`,
        milliseconds(quantile(tookMs, 0.5)),
        milliseconds(Math.max(...tookMs)),
        `${whole(process.memoryUsage().rss / 2 ** 20)} MB`,
        verdict(node + postgres < MOST_SECONDS_A_MINUTE),
      ],
    ],
  )
  const casesADay = RUNS * CASES_A_DAY_AND_RUN
  await measureNowcasts(`${stage.address}/api/v1/figures?`, workspace, { anchorMs, casesADay, most: YEARS_ASKED })
}

async function usedSeconds(workspaceId: number): Promise<{ node: number; postgres: number }> {
  const { user, system } = process.cpuUsage()
  return { node: (user + system) / 1e6, postgres: await postgresProcessorSeconds(workspaceId) }
}

const oneEvent = (minute: number, now: Date): SupportEvent => ({
  type: 'conversation.started',
  id: `watching ${minute}`,
  source: '/bench',
  subject: `watching ${minute}`,
  timeMs: now.getTime(),
  data: { handler: 'ai', customer: `customer ${minute}` },
})
