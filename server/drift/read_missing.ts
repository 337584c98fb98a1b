import type { Missing } from '#core/drift/contract.ts'
import { type LearnedDays, usualDays } from '#core/drift/learned_days.ts'
import { missingOf, notLearnedYet } from '#core/drift/missing.ts'
import { isWhole } from '#core/rollup/rollup.ts'
import { BREAKS } from '#core/rollup/rollups.ts'
import { readFirstCohort } from '../figures/read_first_cohort.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import type { ActiveVersion } from '../policy/read_active_version.ts'

/** @returns why nothing has been learned from the usual days, where nothing has: at the least that it comes within minutes. */
export async function readWhyNot(workspaceId: number, active: ActiveVersion, now: Date): Promise<Missing> {
  const { calendar, policy } = active.rules
  const days = usualDays(calendar, now.getTime(), policy.acceptanceWindowDays)
  return (await readMissing(workspaceId, active, { days, isUsual: true }, now)) ?? notLearnedYet(policy.acceptanceWindowDays)
}

/** @returns what is missing to learn a baseline from some days; null where nothing is. */
export async function readMissing(
  workspaceId: number,
  { version, rules, countedAs }: ActiveVersion,
  { days, isUsual }: { days: LearnedDays; isUsual: boolean },
  now: Date,
): Promise<Missing | null> {
  const { calendar, policy } = rules
  const firstMs = await readFirstCohort(workspaceId)
  const isCounted = isWhole(BREAKS, countedAs)
  const history = {
    calendar,
    windowDays: policy.acceptanceWindowDays,
    nowMs: now.getTime(),
    firstMs,
    isUsual,
    isCounted,
    breaks: null,
  }
  const missing = missingOf(history)
  if (missing) return missing
  const values = [workspaceId, version, new Date(days.fromMs), new Date(days.toMs)]
  const { rows } = await inWorkspace(workspaceId, (client) => ask<{ breaks: number }>(client, 'drift/count_breaks', values))
  return missingOf({ ...history, breaks: rows[0]?.breaks ?? 0 })
}
