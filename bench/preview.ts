import { asSystem } from '#core/access/actor.ts'
import { type RuleBodyInput, ruleBodySchema } from '#core/alert/rule_contract.ts'
import { previewRule } from '#server/alerts/preview_rule.ts'
import { evaluateDrift } from '#server/drift/evaluate_drift.ts'
import { learnBaseline } from '#server/drift/learn_baseline.ts'
import { readDrift } from '#server/drift/read_drift.ts'
import { ask } from '#server/platform/postgres/ask.ts'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import type { Stage } from './stage.ts'
import { milliseconds, printTable, quantile, verdict, whole } from './table.ts'
import { CASES_A_DAY_AND_RUN, countFirstCase, FILLED_DAYS, fillTwoMillionCases } from './two_million_cases.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** As how many a simulated operation is counted: some 10,000 cases a day. */
const OPERATIONS = 6
const TOPICS = 190
/** 90 days, a window, the acceptance window, and the four settled weeks before. */
const REPEATS = 3
const KEPT_HOURS = 90 * 24
const TIMES = 5
const MOST_MS = 3_000

const FIGURE = { figure: 'costPerAcceptedResolution', windowMinutes: 10_080 } as const
const RULES: Readonly<Record<string, RuleBodyInput>> = {
  'drift of cost': { kind: 'drift' },
  'drift, each topic': { kind: 'drift', each: 'topic' },
  'silent sources': { kind: 'data', watches: 'silentSource' },
  'threshold over a settled week': { kind: 'threshold', ...FIGURE, limit: 4 },
  'change against four settled weeks': { kind: 'change', ...FIGURE, percent: 20, against: 'settledWeeks' },
  'threshold, each topic': { kind: 'threshold', ...FIGURE, limit: 4, each: 'topic' },
}

/** What the form of a rule waits for: its budget, that of each other choice, and what it would have said. */
export async function measurePreview(stage: Stage): Promise<void> {
  const { id } = await stage.found('preview')
  const anchorMs = Math.floor(Date.now() / DAY_MS) * DAY_MS
  const cases = await fill(id, anchorMs)
  const series = await judge(id, anchorMs)
  const now = new Date(anchorMs)
  const rows: string[][] = []
  for (const [name, input] of Object.entries(RULES)) rows.push(await measure(id, name, ruleBodySchema.parse(input), now))
  printTable(
    `previews over ${whole(series)} series of 90 days, ${whole(OPERATIONS * CASES_A_DAY_AND_RUN)} cases a day of ${whole(cases)} (to meet: ${whole(MOST_MS)} ms)`,
    ['', 'p50', 'slowest', 'processor of Node', ''],
    rows,
  )
}

/**
 * One operation that is counted several times, each in other weeks: simulating them takes longest. A replay reads the quarter hours, and
 * of those there are nearly as many as cases, so that they must not come at once. No preview of these rules reads the rows of cases.
 */
async function fill(id: number, anchorMs: number): Promise<number> {
  const topicOf = (_: unknown, place: number): string => `topic ${place % TOPICS}`
  const cases = await fillTwoMillionCases(id, anchorMs, { runs: 1, times: OPERATIONS, apart: true, repeats: REPEATS, topicOf })
  await countFirstCase(id, anchorMs - REPEATS * FILLED_DAYS * DAY_MS)
  return cases
}

/** @returns how many series are judged. */
async function judge(id: number, anchorMs: number): Promise<number> {
  const now = new Date(anchorMs)
  const missing = await learnBaseline(asSystem('drift', id), { from: null, byItself: true }, now)
  if (missing) throw new Error(`no baseline: ${missing.reason}`)
  await evaluateDrift(id, now)
  const { series } = await readDrift(id, now)
  await keepHours(
    id,
    anchorMs,
    (await watchedSeries(id)).map((row) => row.series),
  )
  return series.length
}

async function watchedSeries(workspaceId: number): Promise<{ series: string }[]> {
  return (await inWorkspace(workspaceId, (client) => ask<{ series: string }>(client, 'drift/series', [workspaceId]))).rows
}

/** Hours as they are kept where a workspace was judged for as long as hours are kept: calm, and now and then beyond a promise. */
async function keepHours(workspaceId: number, anchorMs: number, series: readonly string[]): Promise<void> {
  for (let back = KEPT_HOURS - 1; back >= 0; back--) {
    const at = new Date(anchorMs - back * HOUR_MS)
    const worse = series.map((_, place) => ((back + place) % 500 < 6 ? 9 : Math.sin(back / 9 + place)))
    await inWorkspace(workspaceId, (client) =>
      ask(client, 'drift/put_hours', [
        ...[workspaceId, series, series.map(() => at), series.map(() => 'steady'), worse],
        ...[series.map(() => -1), series.map(() => 1), at],
      ]),
    )
  }
}

async function measure(
  workspaceId: number,
  name: string,
  body: ReturnType<typeof ruleBodySchema.parse>,
  now: Date,
): Promise<string[]> {
  const tookMs: number[] = []
  const before = process.cpuUsage()
  for (let time = 0; time < TIMES; time++) {
    const startedAt = performance.now()
    await previewRule(workspaceId, body, now)
    tookMs.push(performance.now() - startedAt)
  }
  const { user, system } = process.cpuUsage(before)
  const slowest = Math.max(...tookMs)
  const nodeMs = (user + system) / 1_000 / TIMES
  return [name, milliseconds(quantile(tookMs, 0.5)), milliseconds(slowest), milliseconds(nodeMs), verdict(slowest < MOST_MS)]
}
