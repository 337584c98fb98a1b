import type { FlipMessage } from '#core/live/messages.ts'
import type { Rules } from '#core/policy/rules.ts'
import { type Flip, flipCostMicros } from '#core/recount/flips.ts'
import { NOWHERE } from '#core/segment/numbers.ts'
import { segmentOf } from '../segment/dimension_numbers.ts'

/** @returns a flip as the feed shows it. The numbers of its segment must have been learnt. */
export function flipMessageOf(workspaceId: number, flip: Flip, rules: Rules): FlipMessage {
  const { record, cause, atMs, ageSeconds } = flip
  const { root } = record.case
  return {
    id: `${root?.conversation}/${root?.position}`,
    at: new Date(atMs).toISOString(),
    conversation: root?.conversation ?? '',
    cause,
    ageSeconds,
    costMicros: String(flipCostMicros(flip, rules)),
    segment: segmentOf(workspaceId, record.root?.segment ?? NOWHERE, root?.handler ?? 'ai'),
  }
}
