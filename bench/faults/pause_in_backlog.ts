import { setTimeout as delay } from 'node:timers/promises'
import { untilCounted } from '../until_counted.ts'
import { countedEvents, repeatedEvents } from './harness/counted.ts'
import type { Fault } from './harness/fault.ts'
import { seconds, verdictOf } from './harness/outcome.ts'
import { stopFamily } from './harness/processes.ts'
import { sendBacklog } from './harness/send_backlog.ts'

const BACKLOG = 100_000
/** Longer than a job's lock lasts. */
const PAUSE_MS = 8_000
const LEAST_COUNTED = 5_000
const POLL_MS = 20

/** The worker stands still for longer than its locks last, with much in hand: all is counted once, and nothing counts as told again. */
export const PAUSE_IN_BACKLOG: Fault = {
  name: 'pause in a backlog',
  run: async ({ address, found, pidOf }) => {
    const { id, key } = await found('pause-in-backlog')
    const sent = sendBacklog({ address, key, seed: 7 }, BACKLOG)
    sent.catch(() => undefined)
    while (((await countedEvents(id)) ?? 0) < LEAST_COUNTED) await delay(POLL_MS)
    const goOn = await stopFamily(await pidOf('worker'))
    const ahead = await sent.then(async () => BACKLOG - ((await countedEvents(id)) ?? 0)).catch(() => 0)
    await delay(PAUSE_MS).finally(goOn)
    await untilCounted(id, BACKLOG)
    const [stored, repeated] = [(await countedEvents(id)) ?? 0, await repeatedEvents(id)]
    return {
      fault: `the worker stands still for ${seconds(PAUSE_MS)} in a backlog`,
      expected: 'all is counted once, nothing as told again',
      seen: `${ahead.toLocaleString('en')} waited; ${stored.toLocaleString('en')} stored, ${repeated.toLocaleString('en')} told again`,
      lost: Math.max(0, BACKLOG - stored),
      doubled: Math.max(0, stored - BACKLOG),
      verdict: verdictOf(repeated === 0 && ahead > BACKLOG / 10, BACKLOG - stored, Math.max(0, stored - BACKLOG)),
    }
  },
}
