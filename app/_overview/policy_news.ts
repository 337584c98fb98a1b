import type { PolicyVersionEntry } from '#server/policy/list_policy_versions.ts'
import { changesBetween, inOneLine } from '../_settings/policy/change_words.ts'
import { isBuilding, versionsInUse } from '../_settings/policy/versions_in_use.ts'
import { policyMarks } from './policy_marks.ts'

interface ChangedVersion {
  version: number
  /** What it changed, e.g. `acceptance window 14 → 7 days`. */
  changes: string
}

/** What readers of figures should know of the policy. */
export interface PolicyNews {
  /** The version that figures are shown under. */
  inForce: number
  /** The version that is being counted; null where none is. */
  building: ChangedVersion | null
  /** The versions that were made within the range, newest first. `madeAt`: RFC 3339. */
  madeInRange: (ChangedVersion & { madeAt: string })[]
}

const SAME = 'the same policy, counted anew'

/** @param versions newest first. */
export function policyNews(
  versions: readonly PolicyVersionEntry[],
  { fromMs, toMs }: { fromMs: number; toMs: number },
): PolicyNews {
  const inUse = versionsInUse(versions)
  const { inForce, newest } = inUse
  const changesOf = (from: PolicyVersionEntry | undefined, to: PolicyVersionEntry): string =>
    (from && inOneLine(changesBetween(from.policy, to.policy))) || SAME
  const shown = versions.filter(({ state }) => state === 'active' || state === 'retired')
  const news = shown.map((entry, place) => ({ version: entry.version, changes: changesOf(shown[place + 1], entry) }))
  const madeAt = new Map(policyMarks(versions).map(({ version, changedAt }) => [version, changedAt]))
  return {
    inForce: inForce.version,
    building: isBuilding(inUse) ? { version: newest.version, changes: changesOf(inForce, newest) } : null,
    madeInRange: news.flatMap((one) => {
      const at = madeAt.get(one.version)
      return at !== undefined && Date.parse(at) >= fromMs && Date.parse(at) < toMs ? [{ ...one, madeAt: at }] : []
    }),
  }
}
