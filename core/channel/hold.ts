/** How long a message is in the hands of who sends it. What still is then was left by a sender that died, and another one sends it. */
export const HOLD_MS = 45_000
/** How long a try may take from its beginning to its end, however slowly a receiver speaks: it is over before another one may begin. */
export const SEND_MS = 30_000

/**
 * @param takenAt when a message was taken in hand.
 * @returns whether a try that begins now is over before somebody else may take the message in hand.
 */
export const isInTime = (takenAt: Date, now: Date): boolean => now.getTime() - takenAt.getTime() <= HOLD_MS - SEND_MS
