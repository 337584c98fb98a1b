import type { ComparedReleases } from '#core/release/contract.ts'

/** @returns an address's parameters without the filter for what is compared, which other screens hand along. */
export function caseParams(params: URLSearchParams): URLSearchParams {
  const cases = new URLSearchParams(params)
  cases.delete('agentVersion')
  return cases
}

/** As many as an answer has at most: more of them there may be. */
const MOST = 12

/** @returns the query that shows the releases before those of an answer; null where it has all of its weeks. */
export function olderQuery(params: URLSearchParams, { releases }: Pick<ComparedReleases, 'releases'>): string | null {
  const oldest = releases.at(-1)
  if (!oldest) return null
  const older = caseParams(params)
  older.delete('from')
  older.set('to', oldest.deployedAt)
  return releases.length < MOST && params.has('to') ? null : older.toString()
}
