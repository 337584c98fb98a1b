import type { LiveConnection } from './connection.ts'
import { Timers } from './timers.ts'

/** Lists and texts need not move four times a second. */
export const REFRESH_EVERY_MS = 5_000

export interface RefreshedPage {
  /** The workspace's last commit when the page was drawn, or one before it. */
  sequence: number
  /** Draws it anew. */
  refresh: () => void
  isSeen: () => boolean
}

/**
 * Draws a page anew, now and then, when something was counted since; not while nobody looks.
 * @returns what ends it.
 */
export function openRefresher(
  connection: Pick<LiveConnection, 'listen'>,
  { sequence, refresh, isSeen }: RefreshedPage,
): () => void {
  const timers = new Timers()
  const soon = (): void =>
    timers.after('refresh', REFRESH_EVERY_MS, () => {
      if (isSeen()) refresh()
      else soon()
    })
  const stop = connection.listen(({ kind, message }) => {
    // What was counted while the page was on its way, or the connection away, is told by a greeting alone.
    if ((kind === 'delta' || kind === 'hello') && message.sequence > sequence) soon()
  })
  return () => {
    stop()
    timers.clear()
  }
}
