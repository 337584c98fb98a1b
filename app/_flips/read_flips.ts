import type { FlipMessage } from '#core/live/messages.ts'
import { listFlips } from '#server/conversations/list_flips.ts'

/** About half of them are escalations, which the feed shows only when asked. */
const FIRST = 120

/** @returns the newest flips, for the feed's first picture. */
export const readFlips = (workspaceId: number): Promise<FlipMessage[]> => listFlips(workspaceId, FIRST)
