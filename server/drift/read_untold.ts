import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { enoughFrom } from '#core/drift/learned_days.ts'
import { type LearnedBaseline, localDays, sayableFrom, untoldDays } from '#core/drift/past_instants.ts'
import type { LocalDay } from '#core/drift/told_runs.ts'
import { isWhole } from '#core/rollup/rollup.ts'
import { BREAKS } from '#core/rollup/rollups.ts'
import { readFirstCohort } from '../figures/read_first_cohort.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { type ActiveVersion, readActiveVersion } from '../policy/read_active_version.ts'

/** A quarter of a year: long enough to trust, and all of one kind of season. */
export const HINDSIGHT_DAYS = 91

/** At the beginning of which days of the last quarter nobody said anything, though one could have. */
export interface Untold {
  active: ActiveVersion
  baselines: LearnedBaseline[]
  days: LocalDay[]
  /** Since when there was history enough to learn from. */
  enoughMs: number
}

/** Forgets what was reconstructed before more history came. @returns null while there is no baseline to say anything by. */
export async function readUntold(workspaceId: number, now: Date): Promise<Untold | null> {
  const nowMs = now.getTime()
  const { active, baselines, saidHours } = await inWorkspace(workspaceId, async (client) => {
    const of = await readActiveVersion(client, workspaceId)
    const since = new Date(nowMs - (HINDSIGHT_DAYS + 2) * 24 * HOUR_MS)
    type Learned = { number: number; learned_to: Date; learned_at: Date }
    const [, learned, said] = await inOrder([
      ask(client, 'drift/drop_outgrown', [workspaceId, of.version, since]),
      ask<Learned>(client, 'drift/baselines', [workspaceId, of.version]),
      ask<{ as_of: Date }>(client, 'drift/said_hours', [workspaceId, of.version, since]),
    ])
    return { active: of, baselines: learned.rows.map(baselineOf), saidHours: new Set(said.rows.map(hourOf)) }
  })
  const { rules, countedAs } = active
  const { calendar, policy, windowMs } = rules
  const firstMs = await readFirstCohort(workspaceId)
  if (baselines.length === 0 || firstMs === null || !isWhole(BREAKS, countedAs)) return null
  const days = localDays(calendar, nowMs, { before: HINDSIGHT_DAYS, firstDayOfWeek: policy.firstDayOfWeek })
  const enoughMs = Math.max(days[0]?.startMs ?? nowMs, enoughFrom(calendar, firstMs, policy.acceptanceWindowDays))
  const sinceMs = sayableFrom(baselines, enoughMs, windowMs)
  return { active, baselines, enoughMs, days: untoldDays(days, { saidHours, sinceMs, nowHour: Math.floor(nowMs / HOUR_MS) }) }
}

const hourOf = ({ as_of }: { as_of: Date }): number => as_of.getTime() / HOUR_MS

const baselineOf = (row: { number: number; learned_to: Date; learned_at: Date }): LearnedBaseline => ({
  number: row.number,
  toMs: row.learned_to.getTime(),
  learnedAtMs: row.learned_at.getTime(),
})
