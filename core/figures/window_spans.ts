import type { Span } from './steps.ts'

/** [fromMs, toMs), of which has matured what lies before an instant. */
export interface MaturingWindow {
  fromMs: number
  toMs: number
  maturedThroughMs: number
}

/** @returns where a window turns from matured to not; one of its edges where all of it has matured, or nothing. */
export const turnOf = ({ fromMs, toMs, maturedThroughMs }: MaturingWindow): number =>
  Math.min(toMs, Math.max(fromMs, maturedThroughMs))

/**
 * Cuts time wherever a window begins, turns from matured to not, or ends, so that each of the windows is a run of whole spans, and so
 * is what has matured of it.
 * @returns spans in order; what lies in no window is in none of them.
 */
export function spansUnder(windows: readonly MaturingWindow[]): Span[] {
  const opened = new Map<number, number>()
  const note = (ms: number, count: number): unknown => opened.set(ms, (opened.get(ms) ?? 0) + count)
  for (const window of windows) {
    if (window.fromMs >= window.toMs) continue
    note(window.fromMs, 1)
    note(turnOf(window), 0)
    note(window.toMs, -1)
  }
  const edges = [...opened].sort(([a], [b]) => a - b)
  let open = 0
  return edges.flatMap(([startMs, count], place) => {
    open += count
    const endMs = edges[place + 1]?.[0]
    return open > 0 && endMs !== undefined ? [{ startMs, endMs }] : []
  })
}
