import type { LedgerPlace } from '#core/ingestion/ledger.ts'
import { isWorthAnotherTry } from './classify_failure.ts'
import { countOrSetAside } from './count_or_set_aside.ts'
import { BatchJoiner } from './join_batches.ts'
import type { JobEvents } from './read_job.ts'
import type { Run } from './run_job.ts'

/** Counts what a job brings, joined with others that wait; resolves after its commit. `place`: null for a job that is not our door's. */
export type CountJob = (events: JobEvents, run: Pick<Run, 'isFirst' | 'isLost'>, place: LedgerPlace | null) => Promise<void>

interface Counted extends JobEvents {
  key: number
  isFirst: boolean
  isLost(): boolean
  place: LedgerPlace | null
}

/** @param onCommit hears how many events each transaction brought. */
export function joinAndCount(onCommit: (events: number) => void): CountJob {
  const joiner = new BatchJoiner<Counted>(async (workspaceId, jobs) => {
    const accepted = jobs.flatMap((job) => job.accepted)
    const again = jobs.flatMap((job) => (job.isFirst ? [] : job.accepted))
    const rejected = jobs.flatMap((job) => job.rejected)
    const places = jobs.flatMap((job) => job.place ?? [])
    await countOrSetAside(workspaceId, { accepted, again: new Set(again), rejected, places })
    onCommit(accepted.length)
  }, isWorthAnotherTry)
  return (events, { isFirst, isLost }, place) => joiner.add({ ...events, key: events.workspaceId, isFirst, isLost, place })
}
