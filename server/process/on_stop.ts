import { log } from '../log/log.ts'

const STOPS_WITHIN_MS = 8_000

/**
 * Ends this process in order when it is told to, or when the process that started it has died (even by kill -9).
 * @param close what must be finished before; past 8 s it is cut off.
 */
export function onStop(close: () => Promise<void>): void {
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), STOPS_WITHIN_MS).unref()
    try {
      await close()
      process.exit(0)
    } catch (error) {
      log.error({ err: error }, 'could not stop in order')
      process.exit(1)
    }
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  // Only there when bin/start.ts started us; a channel that closed before this line counts too.
  if (process.channel) process.once('disconnect', stop)
  else if (process.env.NODE_CHANNEL_FD) void stop()
}
