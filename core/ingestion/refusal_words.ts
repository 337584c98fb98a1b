import type { RejectionCode } from '../event/admit.ts'
import type { ProblemCode } from '../problem.ts'
import type { DoorRefusal } from './door_refusals.ts'

/** Problems that the event door answers to a workspace's own sender. */
type DoorProblem = Extract<
  ProblemCode,
  | 'forbidden'
  | 'internal'
  | 'malformed'
  | 'nothing_accepted'
  | 'database_unavailable'
  | 'queue_unavailable'
  | 'rate_limited'
  | 'too_large'
  | 'too_slow'
  | 'unsupported_media_type'
>

const OF_EVENTS: Record<RejectionCode, string> = {
  invalid_event: 'a field is missing or is not what it should be',
  unknown_type: 'there is no such type of event',
  invalid_time: 'its time is no instant in RFC 3339',
  too_old: 'before the year 2000, or before what this workspace keeps',
  in_the_future: 'more than 24 hours ahead',
  too_large: 'a text is longer than its limit',
}

const OF_REQUESTS: Record<DoorProblem, string> = {
  forbidden: 'the API key lacks the scope events:write',
  unsupported_media_type: 'a Content-Type or packing that the door does not take',
  malformed: 'the body is not JSON in UTF-8, or its gzip is broken',
  nothing_accepted: 'none of its events was good',
  too_large: 'more than 8 MiB, or more events than fit into a request',
  too_slow: 'its body stopped on the way',
  rate_limited: 'the workspace was over its rate, or sent too much at once',
  queue_unavailable: 'the queue was full or away; to be sent again',
  database_unavailable: 'the database was away; to be sent again',
  internal: 'a fault of ours; the log of the web process says more',
}

/** @returns in words why something was refused; empty for a code that this version does not know. */
export function refusalWords({ what, code }: Pick<DoorRefusal, 'what' | 'code'>): string {
  const words: Record<string, string> = what === 'event' ? OF_EVENTS : OF_REQUESTS
  return Object.hasOwn(words, code) ? (words[code] ?? '') : ''
}
