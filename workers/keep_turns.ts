import { eventCountOf } from '#core/jobs/job_id.ts'
import { log } from '#server/platform/log/log.ts'
import { arrangeWaiting } from '#server/platform/queue/arrange_waiting.ts'

const EVERY_MS = 100
/** Other programs that have put jobs into the queue are taken to go on for so long. */
const STAYS_MS = 10_000

interface Taken {
  id?: string | undefined
  priority: number
}

/**
 * Has the jobs of other programs take turns with those of the door: from the moment that one of them was handed out before its
 * turn, for as long as they come. Where none come, nothing is asked of Redis.
 */
export function keepTurns(): { taken(job: Taken): void; close(): void } {
  let timer: NodeJS.Timeout | undefined
  let untilMs = 0
  let isArranging = false
  const arrange = async (): Promise<void> => {
    if (isArranging) return
    isArranging = true
    await arrangeWaiting().catch((error: unknown) => log.debug({ err: error }, 'the turns of jobs could not be kept'))
    isArranging = false
  }
  const close = (): void => {
    clearInterval(timer)
    timer = undefined
  }
  return {
    taken({ id = '', priority }) {
      if (priority > 0 || eventCountOf(id) !== null) return
      untilMs = performance.now() + STAYS_MS
      if (timer) return
      void arrange()
      timer = setInterval(() => (performance.now() < untilMs ? void arrange() : close()), EVERY_MS)
    },
    close,
  }
}
