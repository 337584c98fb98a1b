import { BREAK_CAUSES, CAUSE_NUMBERS } from '#core/case/break.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import type { Past, PastCases, PastDay } from '#core/drift/past_days.ts'
import type { LocalDay } from '#core/drift/told_runs.ts'
import type { Handler } from '#core/event/types.ts'
import { contentsOf } from '#core/figures/contents.ts'
import type { FigureRow } from '#core/figures/contract.ts'
import { handlerNumber } from '#core/segment/numbers.ts'
import { readFigures } from '../figures/read_figures.ts'
import { ask, withoutHurry } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import type { ActiveVersion } from '../policy/read_active_version.ts'
import { readLifeTables } from './read_life_tables.ts'

const COLUMNS = ['resolved', 'escalated', 'abandoned', 'handling', 'overhead'] as const

interface LaterRow {
  handler: number
  day: number
  spent: number
  micros: number
}

/** @returns what the cases of some local days came to, with the day on which each cost came, and their breaks by age. */
export async function readPast(
  workspaceId: number,
  { version, rules }: ActiveVersion,
  days: readonly LocalDay[],
  now: Date,
): Promise<Past> {
  const [fromMs, toMs] = [days[0]?.startMs ?? 0, days.at(-1)?.endMs ?? 0]
  const contents = contentsOf({ figures: [], columns: [...COLUMNS] })
  const query = { fromMs, toMs, step: 'day' as const, by: ['handler' as const], filters: {}, contents }
  const { rows } = await readFigures(workspaceId, query, now)
  const impact = [...BREAK_CAUSES]
    .sort((a, b) => CAUSE_NUMBERS.numberOf[a] - CAUSE_NUMBERS.numberOf[b])
    .map((cause) => rules.failureImpactMicros[cause])
  const isPriced = rules.policy.priceReworkOf === 'all'
  const [tables, later] = await inWorkspace(
    workspaceId,
    async (client) => {
      await withoutHurry(client)
      const hours = { fromHour: Math.floor(fromMs / HOUR_MS), toHour: Math.ceil(toMs / HOUR_MS) }
      const read = await readLifeTables(client, { workspaceId, version, ...hours })
      const starts = days.map(({ startMs }) => startMs)
      const values = [workspaceId, version, new Date(fromMs), new Date(toMs), starts, isPriced, impact]
      return [read, (await ask<LaterRow>(client, 'drift/later_costs', values)).rows] as const
    },
    'repeatable read, read only',
  )
  const cells = new Map(rows.map((row) => [`${Date.parse(row.start)}/${row.segment.handler}`, row]))
  const ofDay = (day: LocalDay, place: number): PastDay => {
    const casesOf = (handler: Handler): PastCases => ({
      ...endedCases(cells.get(`${day.startMs}/${handler}`), rules.failureImpactMicros.escalated),
      laterMicros: laterOf(later, days.length, handlerNumber(handler), place),
    })
    return { ...day, byHandler: { ai: casesOf('ai'), human: casesOf('human') } }
  }
  return { days: days.map(ofDay), tables: tables.filter(({ dimension }) => dimension === null) }
}

function endedCases(row: FigureRow | undefined, escalatedMicros: bigint): Omit<PastCases, 'laterMicros'> {
  if (!row) return { resolved: 0, lost: 0, costMicros: 0 }
  const { resolved, escalated, abandoned } = row.counts
  const { handling, overhead } = row.costMicros
  const costMicros = Number(handling) + Number(overhead) + escalated * Number(escalatedMicros)
  return { resolved, lost: escalated + abandoned, costMicros }
}

function laterOf(rows: readonly LaterRow[], count: number, handler: number, place: number): number[] {
  const micros = new Array<number>(count).fill(0)
  for (const row of rows)
    if (row.handler === handler && row.day === place) micros[row.spent] = (micros[row.spent] ?? 0) + row.micros
  return micros
}
