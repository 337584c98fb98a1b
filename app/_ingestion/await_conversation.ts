import type { LiveConnection } from '../_live/connection.ts'
import { Timers } from '../_live/timers.ts'

/** What is awaited was just sent: it shows within a second, and a busy stream asks no oftener. */
export const LOOK_EVERY_MS = 500
/** A look that found nothing, or failed, is made again by itself: nothing more may be counted for long. */
export const LOOK_AGAIN_MS = 2_000

/**
 * Looks for a conversation whenever something was counted, until it is there.
 * @param isThere whether it is; a look that fails is one that found nothing.
 * @returns what ends it.
 */
export function awaitConversation(
  connection: Pick<LiveConnection, 'listen'>,
  { isThere, onThere }: { isThere: () => Promise<boolean>; onThere: () => void },
): () => void {
  const timers = new Timers()
  let isOver = false
  const look = async (): Promise<void> => {
    const found = await isThere().catch(() => false)
    if (isOver) return
    if (!found) return timers.after('look again', LOOK_AGAIN_MS, () => void look())
    end()
    onThere()
  }
  const stop = connection.listen(({ kind }) => {
    if (kind === 'delta' || kind === 'hello') timers.after('look', LOOK_EVERY_MS, () => void look())
  })
  const end = (): void => {
    isOver = true
    stop()
    timers.clear()
  }
  return end
}
