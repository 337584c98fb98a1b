import type { Calendar } from '#core/calendar/calendar.ts'
import { inHindsight, type SettledDay } from '#core/drift/hindsight.ts'
import type { HindsightAnswer } from '#core/drift/hindsight_contract.ts'
import { usualDays } from '#core/drift/learned_days.ts'
import { localDays } from '#core/drift/past_instants.ts'
import type { HindsightQuery } from '#core/drift/read_hindsight_query.ts'
import { sayHindsight } from '#core/drift/say_hindsight.ts'
import { contentsOf } from '#core/figures/contents.ts'
import type { FigureRow, FiguresAnswer } from '#core/figures/contract.ts'
import { readFigures } from '../figures/read_figures.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { readMissing } from './read_missing.ts'
import { readSaid } from './read_said.ts'
import { HINDSIGHT_DAYS } from './read_untold.ts'

const SUMS = (['accepted', 'broken', 'escalated', 'abandoned', 'full'] as const).map((name) => `matured.${name}` as const)
const WEEK_DAYS = 7

/** @returns what the nowcast said of the days or weeks of the last quarter, beside what came of it since. */
export async function readHindsight(
  workspaceId: number,
  { step, handler, saidThenOnly }: HindsightQuery,
  now: Date,
): Promise<HindsightAnswer> {
  const { active, days, all, isLearned } = await inWorkspace(workspaceId, async (client) => {
    const of = await readActiveVersion(client, workspaceId)
    const { calendar, policy } = of.rules
    const known = localDays(calendar, now.getTime(), {
      before: HINDSIGHT_DAYS + WEEK_DAYS,
      firstDayOfWeek: policy.firstDayOfWeek,
    })
    const since = new Date(known[0]?.startMs ?? 0)
    const [said, learned] = await inOrder([
      readSaid(client, { workspaceId, version: of.version, step, handler, since }),
      ask(client, 'drift/baseline_facts', [workspaceId, of.version]),
    ])
    return { active: of, days: known, all: said, isLearned: learned.rows.length > 0 }
  })
  const { calendar, policy } = active.rules
  const learned = usualDays(calendar, now.getTime(), policy.acceptanceWindowDays)
  const missing = isLearned ? null : await readMissing(workspaceId, active, { days: learned, isUsual: true }, now)
  const range = { fromMs: days[0]?.startMs ?? 0, toMs: days.at(-1)?.endMs ?? 0 }
  const contents = contentsOf({ figures: [], columns: [...SUMS] })
  const filters = handler === null ? {} : { handler: [handler] }
  const figures = await readFigures(workspaceId, { ...range, step: 'day', by: [], filters, contents }, now)
  const reconstructed = all.filter(({ isReconstructed }) => isReconstructed).length
  const judged = inHindsight(
    all.filter(({ isReconstructed }) => !(saidThenOnly && isReconstructed)),
    settledDays(figures, calendar, days),
  )
  return sayHindsight(figures, { step, handler, missing, saidThen: all.length - reconstructed, reconstructed }, judged)
}

function settledDays(
  { rows, maturedThrough }: FiguresAnswer,
  calendar: Calendar,
  days: readonly { startMs: number; endMs: number }[],
): SettledDay[] {
  const byStart = new Map(rows.map((row) => [row.start, row]))
  return days.flatMap(({ startMs, endMs }) => {
    const row = byStart.get(calendar.format(startMs))
    return row && endMs <= Date.parse(maturedThrough) ? [{ startMs, endMs, ...settledOf(row) }] : []
  })
}

function settledOf({ matured: { counts, costMicros } }: FigureRow): Omit<SettledDay, 'startMs' | 'endMs'> {
  const { accepted, broken, escalated, abandoned } = counts
  return { accepted, cases: accepted + broken + escalated + abandoned, fullCost: Number(costMicros.full) / 1e6 }
}
