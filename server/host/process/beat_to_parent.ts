/** Said by one of our processes to the one that started it: it gets on. */
export const BEAT = 'beat'
const EVERY_MS = 1_000

/** Tells the process that started this one, where it listens, that this one is neither stuck nor stopped. */
export function beatToParent(): void {
  setInterval(() => {
    if (process.connected) process.send?.(BEAT, undefined, undefined, () => undefined)
  }, EVERY_MS).unref()
}
