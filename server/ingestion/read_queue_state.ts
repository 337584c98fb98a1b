import { sumWaiting, type Waiting, waitingOf } from '#core/jobs/waiting.ts'
import { lookAtQueue, type QueueLook } from '../platform/queue/look_at_queue.ts'
import { readShares } from '../platform/queue/read_shares.ts'

export interface QueueState {
  /** Jobs whose events are not counted yet: waiting, being counted, or between two tries. */
  waitingJobs: number
  waitingEvents: number
  /** Age of the oldest of them; null where there are none. */
  oldestWaitingSeconds: number | null
}

/** @returns what was accepted and is not in the figures yet, over all workspaces. */
export const readQueueState = async (now = new Date()): Promise<QueueState> => stateOf(await lookAtQueue(), now)

/** @returns the same of a look. */
export const stateOf = (look: QueueLook, now: Date): QueueState => asState(sumWaiting(Object.values(look)), now)

/**
 * @returns what was accepted of each of these workspaces and is not in the figures yet, in the same order, from one look at the
 * queue. Exact where it holds no more than 2,000 jobs; beyond that, what is in front and in hand is seen, and the turns tell the
 * events that wait behind.
 */
export async function readWaiting(workspaces: readonly { id: number; slug: string }[], now = new Date()): Promise<QueueState[]> {
  const { prioritized: inTurn, ...others } = await lookAtQueue()
  const elsewhere = Object.values(others)
  const shares = inTurn.gap === null ? [] : await readShares(workspaces.map(({ slug }) => slug))
  return workspaces.map((workspace, place) => asState(waitingOf(workspace, { inTurn, elsewhere }, shares[place] ?? null), now))
}

function asState({ jobs, events, oldestMs }: Waiting, now: Date): QueueState {
  const oldestWaitingSeconds = jobs === 0 ? null : Math.max(0, (now.getTime() - (oldestMs ?? now.getTime())) / 1_000)
  return { waitingJobs: jobs, waitingEvents: events, oldestWaitingSeconds }
}
