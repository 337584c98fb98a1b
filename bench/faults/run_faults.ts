import { printTable } from '../table.ts'
import { BACKLOG_OF_ANOTHER } from './backlog_of_another.ts'
import { EMPTIED_REDIS } from './emptied_redis.ts'
import type { Fault } from './harness/fault.ts'
import type { Ground } from './harness/ground.ts'
import { HEADER, isGood, type Outcome, rowOf } from './harness/outcome.ts'
import { LONG_CHAIN } from './long_chain.ts'
import { MADE_UP_KEYS } from './made_up_keys.ts'
import { PAUSE_IN_BACKLOG } from './pause_in_backlog.ts'
import { READERS_THAT_DO_NOT_READ } from './readers_that_do_not_read.ts'
import { SINGLE_KINDS } from './single_kinds.ts'
import { SLOW_UPLOADS } from './slow_uploads.ts'

/** What empties Redis comes last: it takes schedules and locks with it. */
const FAULTS: readonly Fault[] = [
  ...SINGLE_KINDS,
  BACKLOG_OF_ANOTHER,
  PAUSE_IN_BACKLOG,
  READERS_THAT_DO_NOT_READ,
  SLOW_UPLOADS,
  LONG_CHAIN,
  MADE_UP_KEYS,
  EMPTIED_REDIS,
]

/**
 * Runs faults one after the other.
 * @param names parts of names of those that are wanted; none for all.
 * @returns whether all went as it should.
 */
export async function runFaults(ground: Ground, names: readonly string[], say: (message: string) => void): Promise<boolean> {
  const wanted = FAULTS.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)))
  if (wanted.length === 0) throw new Error(`no such fault; there are: ${FAULTS.map(({ name }) => name).join(', ')}`)
  const outcomes: Outcome[] = []
  for (const fault of wanted) {
    const outcome = await fault.run(ground).catch((error: unknown) => failed(fault.name, error))
    say(`${outcome.fault}: ${outcome.seen}; ${outcome.verdict}`)
    outcomes.push(outcome)
  }
  printTable('Faults, one at a time', HEADER, outcomes.map(rowOf))
  return isGood(outcomes)
}

const failed = (fault: string, error: unknown): Outcome => {
  const seen = error instanceof Error ? error.message : String(error)
  return { fault, expected: 'an outcome', seen, lost: null, doubled: null, verdict: 'NOT AS EXPECTED' }
}
