import { formatDay, formatTime } from '#core/format/date.ts'
import { formatAge } from '#core/format/duration.ts'
import type { Release } from '#core/release/contract.ts'
import { tellValue } from '#core/segment/told_value.ts'
import { comparedQuery } from '../_releases/page_params.ts'

/** A release near to where something began. */
export interface NearRelease {
  release: Release
  version: string
  at: string
  /** `1 hour before`. */
  near: string
  note: string | null
  /** Leads to what came of it, beside the version before. */
  query: string
}

const MOST = 5
const WEEKS_MS = 28 * 86_400_000

/** @returns four weeks to either side of where an alert began. */
export function nearRange({ startedAt, openedAt }: { startedAt: string | null; openedAt: string }): {
  fromMs: number
  toMs: number
} {
  const began = Date.parse(startedAt ?? openedAt)
  return { fromMs: began - WEEKS_MS, toMs: began + WEEKS_MS }
}

/** @returns the releases nearest to an instant, the nearest first. */
export function nearReleases(releases: readonly Release[], startedMs: number, timeZone: string): NearRelease[] {
  const apart = ({ deployedAt }: Release): number => Date.parse(deployedAt) - startedMs
  return releases
    .toSorted((a, b) => Math.abs(apart(a)) - Math.abs(apart(b)))
    .slice(0, MOST)
    .map((release) => ({
      release,
      version: release.agentVersion,
      at: `${formatDay(release.deployedAt, timeZone)}, ${formatTime(release.deployedAt, timeZone)}`,
      near: `${formatAge(Math.abs(apart(release)) / 1_000)} ${apart(release) <= 0 ? 'before' : 'after'}`,
      note: release.note,
      query: comparedQuery({ version: tellValue(release.agentVersion), since: release.deployedAt }),
    }))
}
