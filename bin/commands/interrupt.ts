/** npm, tsx and the terminal may each pass on one and the same Ctrl-C. */
const SAME_PRESS_MS = 500

/** @returns a signal that is aborted by Ctrl-C, SIGTERM, or the end of a process that listens to us; a second Ctrl-C ends at once. */
export function untilInterrupted(): AbortSignal {
  const controller = new AbortController()
  let sinceMs: number | undefined
  const stop = (): void => {
    if (sinceMs !== undefined && Date.now() - sinceMs > SAME_PRESS_MS) process.exit(130)
    sinceMs ??= Date.now()
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.once('disconnect', () => controller.abort())
  // Listening to that channel must not keep a command alive whose work is done.
  process.channel?.unref()
  return controller.signal
}
