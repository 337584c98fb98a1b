import type { ComparedReleases } from '#core/release/contract.ts'
import { DIMENSIONS } from '#core/segment/dimensions.ts'

/** @returns the filters of an address, without that for what is compared, which other screens hand along. */
export function filtersIn(params: URLSearchParams): URLSearchParams {
  const filters = new URLSearchParams()
  for (const name of DIMENSIONS) if (name !== 'agentVersion') for (const value of params.getAll(name)) filters.append(name, value)
  return filters
}

/** A comparison as an address names it. */
export interface Compared {
  version: string
  /** Left out with `since`: the version that ran before. */
  against?: string | undefined
  /** When it was released. */
  since?: string | undefined
}

/** @returns the address's query of a comparison. `before` and `after` are places in lists there, which every change takes away. */
export function comparedQuery({ version, against, since }: Compared, filters: URLSearchParams = new URLSearchParams()): string {
  const query = new URLSearchParams({ version })
  if (against !== undefined) query.set('against', against)
  if (since !== undefined) query.set('since', since)
  for (const [name, value] of filters) query.append(name, value)
  return query.toString()
}

/** @returns the API's parameters of the comparison that an address names. */
export function askedVersions(params: URLSearchParams): URLSearchParams {
  const asked = filtersIn(params)
  for (const [own, name] of [
    ['version', 'after'],
    ['against', 'before'],
    ['since', 'since'],
  ] as const) {
    const value = params.get(own)
    if (value) asked.set(name, value)
  }
  return asked
}

/** @returns the API's parameters of the releases that an address names. */
export function askedReleases(params: URLSearchParams): URLSearchParams {
  const asked = filtersIn(params)
  const to = params.get('to')
  if (to) asked.set('to', to)
  return asked
}

/** As many as an answer has at most: more of them there may be. */
const MOST = 12

/** @returns the query that shows the releases before those of an answer; null where it has all of its weeks. */
export function olderQuery(params: URLSearchParams, { releases }: Pick<ComparedReleases, 'releases'>): string | null {
  const oldest = releases.at(-1)
  if (!oldest || (releases.length < MOST && params.has('to'))) return null
  const older = filtersIn(params)
  older.set('to', oldest.deployedAt)
  return older.toString()
}
