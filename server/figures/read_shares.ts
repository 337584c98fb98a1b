import type { ClientBase } from 'pg'
import type { Calendar } from '#core/calendar/calendar.ts'
import { bearsOverhead, type DayCases, type DayShare, daysOf, shareOverhead } from '#core/figures/overhead.ts'
import type { FiguresQuery } from '#core/figures/query.ts'
import type { Rules } from '#core/policy/rules.ts'
import { sql } from '../platform/postgres/sql.ts'

interface SharesQuestion {
  workspaceId: number
  version: number
  rules: Rules
  query: FiguresQuery
  nowMs: number
}

/** Events may be a day ahead of our clock, and so may the local day that their cases fall into. */
const AHEAD_MS = 2 * 86_400_000

/**
 * @returns what each case bears of the overhead of its day, and what nobody bears: of the days that have begun, and of those
 * ahead that have cases already.
 */
export async function readShares(
  client: ClientBase,
  { workspaceId, version, rules, query, nowMs }: SharesQuestion,
): Promise<{ shares: DayShare[]; unallocatedMicros: bigint }> {
  const { policy, calendar } = rules
  const endMs = Math.min(query.toMs, nowMs + AHEAD_MS)
  if (policy.overheads.length === 0 || query.fromMs >= endMs) return { shares: [], unallocatedMicros: 0n }
  const daysCases = await readDayCases(client, { workspaceId, version, calendar, fromMs: query.fromMs, toMs: endMs })
  const shares = shareOverhead(
    daysCases.filter((day) => bearsOverhead(day, nowMs)),
    policy,
    calendar,
  )
  return { shares, unallocatedMicros: shares.reduce((sum, share) => sum + share.unallocatedMicros, 0n) }
}

interface DaysQuestion {
  workspaceId: number
  version: number
  calendar: Calendar
  fromMs: number
  toMs: number
}

/** @returns the cases of each local day that the range touches, whatever the filters. */
export async function readDayCases(
  client: ClientBase,
  { workspaceId, version, calendar, fromMs, toMs }: DaysQuestion,
): Promise<DayCases[]> {
  const days = daysOf({ startMs: fromMs, endMs: toMs }, calendar)
  const [firstMs, lastMs] = [days[0] ?? 0, days.at(-1) ?? 0]
  const { rows } = await client.query<{ day: Date; handler: number; cases: number }>(sql('figures/day_cases'), [
    workspaceId,
    version,
    new Date(firstMs),
    new Date(lastMs + 1),
  ])
  const cases = new Map(rows.map((row) => [`${row.day.getTime()}/${row.handler}`, row.cases]))
  const casesOf = (dayMs: number, handler: number): number => cases.get(`${dayMs}/${handler}`) ?? 0
  return days.map((dayMs) => ({ dayMs, cases: { ai: casesOf(dayMs, 0), human: casesOf(dayMs, 1) } }))
}
