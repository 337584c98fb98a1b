/** Slower than any line that a server has; whoever sends a body more slowly keeps the memory of what came so far. */
export const LEAST_BYTES_A_SECOND = 4 * 1024
/** Long enough for a line that loses packets several times over. */
export const WINDOW_MS = 10_000

/** @returns whether so few bytes came within a window that the sender does not get on. */
export const isTooSlow = (bytes: number): boolean => bytes < (LEAST_BYTES_A_SECOND * WINDOW_MS) / 1_000

/**
 * Looks every ten seconds at what has come since the last look.
 * @param bytesRead all that the sender's connection has brought so far, packed as it came.
 * @param onSlow is called once where it was too little; nothing is looked at after that.
 * @returns what ends the watch.
 */
export function watchPace(bytesRead: () => number, onSlow: () => void): () => void {
  let before = bytesRead()
  let waiting: NodeJS.Immediate | undefined
  const look = () => {
    const now = bytesRead()
    if (isTooSlow(now - before)) return onSlow()
    before = now
    timer.refresh()
  }
  // Behind the reading of what has arrived: where this process was held up, that is not the sender's fault.
  const timer = setTimeout(() => {
    waiting = setImmediate(look)
  }, WINDOW_MS)
  return () => {
    clearTimeout(timer)
    clearImmediate(waiting)
  }
}
