import type { FlipMessage } from '#core/live/messages.ts'
import { listFlips } from '#server/flips/list_flips.ts'

const FIRST = 50

/** @returns the newest flips, for the feed's first picture. */
export const readFlips = (workspaceId: number): Promise<FlipMessage[]> => listFlips(workspaceId, FIRST)
