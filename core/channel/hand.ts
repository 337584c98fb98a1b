/**
 * So many channels of a workspace are told at once by one process, of the twenty that it has senders for: those that do not answer hold
 * up others of their own workspace alone.
 */
export const MOST_OF_ONE = 5

/** Channels that took as long to answer are told from one hand next time, whatever workspaces they are of: a few with many could hold all senders. */
export const SLOW_MS = 5_000

/** What a process has in hand of one workspace, or of all that is slow. */
export interface Hand {
  /** How many channels are being told. */
  told: number
  /** Those that found no place, in the order in which they came. */
  waiting: readonly string[]
}

export const EMPTY_HAND: Hand = { told: 0, waiting: [] }

/** @returns the hand after a channel came that something is due for, and whether it is told now. */
export function takeUp({ told, waiting }: Hand, channelId: string): { hand: Hand; isTold: boolean } {
  if (told < MOST_OF_ONE) return { hand: { told: told + 1, waiting: waiting.filter((one) => one !== channelId) }, isTold: true }
  return { hand: { told, waiting: waiting.includes(channelId) ? waiting : [...waiting, channelId] }, isTold: false }
}

/** @returns the hand after a channel was told, and which one is to come in its place; null where none waits. */
export function putDown({ told, waiting }: Hand): { hand: Hand; next: string | null } {
  const [next = null, ...others] = waiting
  return { hand: { told: told - 1, waiting: others }, next }
}
