/** A policy that came into force, as a mark on a chart. */
export interface PolicyMark {
  version: number
  /** RFC 3339. */
  changedAt: string
}

interface PolicyVersion extends PolicyMark {
  state: 'building' | 'active' | 'retired' | 'superseded'
}

/**
 * @returns the versions that changed how the range counts, oldest first. The first one changed nothing, one that still
 * builds or that a later one overtook counts nothing.
 */
export const policyMarks = (versions: readonly PolicyVersion[]): PolicyMark[] =>
  versions
    .filter(({ version, state }) => version > 1 && (state === 'active' || state === 'retired'))
    .map(({ version, changedAt }) => ({ version, changedAt }))
    .sort((a, b) => a.version - b.version)
