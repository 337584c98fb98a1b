import type { LiveConnection } from './connection.ts'
import { afterOne, type DueMs, type SteadyPace, waitFor } from './steady_pace.ts'
import { Timers } from './timers.ts'

/** Lists and texts need not move four times a second; what happens after a rest is seen soon. */
export const REFRESH_PACE: SteadyPace = { everyMs: 5_000, atOnce: 3 }
/** What one thing that happens makes of two commits is one drawing. */
export const GATHER_MS = 300

/** How far a page has used up its pace: kept while it is drawn anew, and changed in place. */
export interface RefreshPace {
  dueMs: DueMs
}

export interface RefreshedPage {
  /** The workspace's last commit when the page was drawn, or one before it. */
  sequence: number
  pace: RefreshPace
  /** Draws it anew. */
  refresh: () => void
  isSeen: () => boolean
}

/**
 * Draws a page anew, soon after a rest and at a steady pace while more comes, when something was counted since; not while
 * nobody looks.
 * @returns what ends it.
 */
export function openRefresher(
  connection: Pick<LiveConnection, 'listen'>,
  { sequence, pace, refresh, isSeen }: RefreshedPage,
): () => void {
  const timers = new Timers()
  const waitMs = (): number => Math.max(GATHER_MS, waitFor(REFRESH_PACE, pace.dueMs, Date.now()))
  const soon = (withinMs: number): void =>
    timers.after('refresh', withinMs, () => {
      if (!isSeen()) return soon(REFRESH_PACE.everyMs)
      pace.dueMs = afterOne(REFRESH_PACE, pace.dueMs, Date.now())
      refresh()
    })
  const stop = connection.listen(({ kind, message }) => {
    // What was counted while the page was on its way, or the connection away, is told by a greeting alone.
    if ((kind === 'delta' || kind === 'hello') && message.sequence > sequence) soon(waitMs())
  })
  return () => {
    stop()
    timers.clear()
  }
}
