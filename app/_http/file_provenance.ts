import { Calendar } from '#core/calendar/calendar.ts'
import type { Provenance } from '#core/csv/provenance.ts'
import type { Filters } from '#core/figures/query.ts'
import { maturedThrough } from '#core/figures/stretches.ts'
import type { Workspace } from '#server/workspace/workspace.ts'

const DAY_MS = 86_400_000

/** @returns where the rows of a list that is written to a file come from. */
export function fileProvenance(
  { policy, policyVersion }: Workspace,
  { fromMs, toMs, filters }: { fromMs: number; toMs: number; filters: Filters },
  now: Date,
): Provenance {
  const calendar = new Calendar(policy.timeZone)
  const matured = maturedThrough(now.getTime(), policy.acceptanceWindowDays * DAY_MS)
  return {
    from: calendar.format(fromMs),
    to: calendar.format(toMs),
    filters,
    policyVersion,
    acceptanceWindowDays: policy.acceptanceWindowDays,
    maturedThrough: calendar.format(matured),
    asOf: calendar.format(now.getTime()),
    currency: policy.currency,
    timeZone: policy.timeZone,
  }
}
