import type { LiveConnection } from './connection.ts'
import { Timers } from './timers.ts'

/** Lists and texts need not move four times a second. */
export const REFRESH_EVERY_MS = 5_000

/**
 * Draws anew, now and then, when something was counted since; not while nobody looks.
 * @returns what ends it.
 */
export function openRefresher(
  connection: Pick<LiveConnection, 'listen'>,
  refresh: () => void,
  isSeen: () => boolean,
): () => void {
  const timers = new Timers()
  let isGreeted = false
  const soon = (): void =>
    timers.after('refresh', REFRESH_EVERY_MS, () => {
      if (isSeen()) refresh()
      else soon()
    })
  const stop = connection.listen(({ kind }) => {
    // The first greeting says where the stream stands: the page is as new as that.
    if (kind === 'delta' || (kind === 'hello' && isGreeted)) soon()
    if (kind === 'hello') isGreeted = true
  })
  return () => {
    stop()
    timers.clear()
  }
}
