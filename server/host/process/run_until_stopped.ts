import { log } from '../../platform/log/log.ts'
import { beatToParent } from './beat_to_parent.ts'
import { endOnCrash } from './end_on_crash.ts'

const STOPS_WITHIN_MS = 8_000

type Close = () => Promise<unknown>

/**
 * Runs this process until it is told to end, or until the process that started it has died (even by kill -9).
 * @param start gives what must be finished before the end; past 8 s it is cut off.
 */
export async function runUntilStopped(start: () => Promise<Close>): Promise<void> {
  endOnCrash()
  // A stop may come while we still start: it waits for that, and then closes what was started.
  let started: Promise<Close> | undefined
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), STOPS_WITHIN_MS)
    const close = await started?.catch(() => undefined)
    await close?.().catch((error: unknown) => log.error({ err: error }, 'could not stop in order'))
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  process.once('disconnect', stop)
  // bin/start.ts may have died before anybody listened.
  if (process.send && !process.connected) process.exit(1)
  beatToParent()
  started = start()
  await started
}
