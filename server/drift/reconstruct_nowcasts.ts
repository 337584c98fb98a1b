import type { DriftBaseline } from '#core/drift/baseline.ts'
import { groupBy } from '#core/drift/group_by.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { usualDays } from '#core/drift/learned_days.ts'
import { hourAt } from '#core/drift/past_days.ts'
import { baselineAt } from '#core/drift/past_instants.ts'
import { type JudgedBy, keepSaid } from './keep_said.ts'
import { learnBody } from './learn_baseline.ts'
import { readUntold, type Untold } from './read_untold.ts'

const DAYS_AT_ONCE = 7

/**
 * Says of the last quarter what nobody said then: at the beginning of each local day, by what had happened until then, and by the
 * baseline of that time. Where none was learned yet, by one that could have been.
 */
export async function reconstructNowcasts(workspaceId: number, now: Date): Promise<void> {
  const untold = await readUntold(workspaceId, now)
  if (!untold) return
  const { active, baselines, enoughMs, days } = untold
  const { windowMs } = active.rules
  const nowHour = Math.floor(now.getTime() / HOUR_MS)
  const past = days.filter(({ startMs }) => hourAt(startMs) < nowHour)
  let learned: DriftBaseline | null = null
  const groups = groupBy(past, ({ startMs }) => baselineAt(baselines, startMs, windowMs)?.number ?? null)
  for (const [number, all] of groups) {
    const own = number === null ? all.filter(({ startMs }) => startMs >= enoughMs) : all
    if (number === null && own.length > 0) learned ??= await learnAsThen(workspaceId, untold)
    const baseline: JudgedBy | null = number !== null ? { number } : learned && { number, body: learned }
    // The latest first: they are what people look at.
    for (let to = own.length; baseline && to > 0; to -= DAYS_AT_ONCE)
      await keepSaid(workspaceId, active, { days: own.slice(Math.max(0, to - DAYS_AT_ONCE), to), baseline }, now)
  }
}

/** What would have been learned as soon as there was enough, or at the beginning of the quarter. */
function learnAsThen(workspaceId: number, { active, enoughMs }: Untold): Promise<DriftBaseline> {
  const { calendar, policy } = active.rules
  return learnBody(workspaceId, active, usualDays(calendar, enoughMs, policy.acceptanceWindowDays), new Date(enoughMs))
}
