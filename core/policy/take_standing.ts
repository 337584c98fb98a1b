import { Problem } from '../problem.ts'
import { isRecord } from '../shape.ts'
import type { PolicyStanding } from './contract.ts'

const isProgress = (value: unknown): boolean =>
  isRecord(value) && [value.done, value.total, value.version].every((count) => typeof count === 'number')

/**
 * Takes what `GET /api/v1/policy` says in the browser, as far as it is told while a recount runs.
 * @throws Problem `internal`.
 */
export function takeStanding(value: unknown): PolicyStanding {
  if (isRecord(value) && typeof value.version === 'number' && (value.recount === null || isProgress(value.recount)))
    return { version: value.version, recount: value.recount as PolicyStanding['recount'] }
  throw new Problem('internal', 'The server answered something other than a policy.')
}
