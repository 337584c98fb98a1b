import { Calendar } from '#core/calendar/calendar.ts'
import { inHindsight, type Said, type SettledDay } from '#core/drift/hindsight.ts'
import type { HindsightAnswer } from '#core/drift/hindsight_contract.ts'
import type { HindsightStep } from '#core/drift/hindsight_steps.ts'
import { sayHindsight } from '#core/drift/say_hindsight.ts'
import { contentsOf } from '#core/figures/contents.ts'
import type { FigureRow, FiguresAnswer } from '#core/figures/contract.ts'
import { spansOf } from '#core/figures/steps.ts'
import { readFigures } from '../figures/read_figures.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readWorkspace } from '../workspace/directory.ts'

/** A quarter of a year: long enough to trust, and all of one kind of season. */
const DAYS = 91
const DAY_MS = 86_400_000
const SUMS = (['accepted', 'broken', 'escalated', 'abandoned', 'full'] as const).map((name) => `matured.${name}` as const)

/** @returns what the nowcast said of the days or weeks of the last quarter, beside what came of it since. */
export async function readHindsight(workspaceId: number, step: HindsightStep, now: Date): Promise<HindsightAnswer> {
  const { policy } = await readWorkspace(workspaceId)
  const calendar = new Calendar(policy.timeZone)
  const fromMs = startOf(calendar, now, DAYS)
  // What the last settled week showed when the first was said lies a window before.
  const range = { fromMs: startOf(calendar, now, DAYS + policy.acceptanceWindowDays + 8), toMs: startOf(calendar, now, -1) }
  const contents = contentsOf({ figures: [], columns: [...SUMS] })
  const figures = await readFigures(workspaceId, { ...range, step: 'day', by: [], filters: {}, contents }, now)
  const rows = await readSaid(workspaceId, [figures.policyVersion, step, new Date(fromMs)])
  const said = rows.map((row) => {
    const start = { fromMs: row.startMs, toMs: row.startMs + 9 * DAY_MS }
    return { ...row, endMs: spansOf(start, step, calendar, policy.firstDayOfWeek)[0]?.endMs ?? start.toMs }
  })
  const judged = inHindsight(said, settledDays(figures, policy.firstDayOfWeek), figures.acceptanceWindowDays * DAY_MS)
  return sayHindsight(figures, step, judged)
}

const startOf = (calendar: Calendar, now: Date, daysAgo: number): number =>
  calendar.at(now.getTime()).subtract({ days: daysAgo }).startOfDay().epochMilliseconds

function settledDays({ rows, from, to, timeZone, maturedThrough }: FiguresAnswer, firstDayOfWeek: number): SettledDay[] {
  const range = { fromMs: Date.parse(from), toMs: Date.parse(to) }
  const byStart = new Map(rows.map((row) => [Date.parse(row.start), row]))
  return spansOf(range, 'day', new Calendar(timeZone), firstDayOfWeek).flatMap(({ startMs, endMs }) => {
    const row = byStart.get(startMs)
    return row && endMs <= Date.parse(maturedThrough) ? [{ startMs, endMs, ...settledOf(row) }] : []
  })
}

function settledOf({ matured: { counts, costMicros } }: FigureRow): Omit<SettledDay, 'startMs' | 'endMs'> {
  const { accepted, broken, escalated, abandoned } = counts
  return { accepted, cases: accepted + broken + escalated + abandoned, fullCost: Number(costMicros.full) / 1e6 }
}

interface SaidRow {
  starts: Date
  age_days: number
  said_at: Date
  rate: number
  rate_low: number
  rate_high: number
  cost_micros: string | null
  cost_low_micros: string | null
  cost_high_micros: string | null
  provisional_rate: number | null
  provisional_cost_micros: string | null
}

async function readSaid(workspaceId: number, values: unknown[]): Promise<Said[]> {
  const { rows } = await inWorkspace(workspaceId, (client) => ask<SaidRow>(client, 'drift/said', [workspaceId, ...values]))
  return rows.map((row) => {
    const [cost, low, high] = [row.cost_micros, row.cost_low_micros, row.cost_high_micros].map(unitsOf)
    return {
      startMs: row.starts.getTime(),
      ageDays: row.age_days,
      saidAtMs: row.said_at.getTime(),
      rate: { estimate: row.rate, low: row.rate_low, high: row.rate_high },
      cost: cost == null || low == null || high == null ? null : { estimate: cost, low, high },
      provisional: { rate: row.provisional_rate, cost: unitsOf(row.provisional_cost_micros) },
    }
  })
}

const unitsOf = (micros: string | null): number | null => (micros === null ? null : Number(micros) / 1e6)
