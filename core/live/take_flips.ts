import { Problem } from '../problem.ts'
import { isRecord } from '../shape.ts'
import type { FlipMessage } from './messages.ts'

const isFlip = (flip: unknown): boolean =>
  isRecord(flip) &&
  [flip.id, flip.at, flip.conversation, flip.cause, flip.costMicros].every((text) => typeof text === 'string') &&
  typeof flip.ageSeconds === 'number' &&
  isRecord(flip.segment)

/**
 * Takes what `GET /api/v1/flips` says in the browser, without the schema, which is too heavy for a page.
 * @throws Problem `internal`.
 */
export function takeFlips(value: unknown): FlipMessage[] {
  if (isRecord(value) && Array.isArray(value.flips) && value.flips.every(isFlip)) return value.flips as FlipMessage[]
  throw new Problem('internal', 'The server answered something other than flips.')
}
