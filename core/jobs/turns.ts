/**
 * Start-time fair queueing (Goyal, Vin and Chen, 1996) over workspaces. Each job has a start tag, in events: where the
 * workspace's earlier jobs end, or the virtual time if that is later. The virtual time is the tag of the job that is next in
 * line. Jobs are taken in the order of their tags, so that workspaces with a backlog take turns.
 */
export interface Turn {
  /** The tag of the first event. */
  start: number
  /** The virtual time. */
  now: number
  /** Whether a job of the workspace waits for its turn: what comes later must not overtake it. */
  isBehindOwn: boolean
}

/** So far ahead of the virtual time a workspace may be with jobs that go before all that wait for their turn. */
export const SLACK_EVENTS = 1_000
/** Tags within a unit are one priority, in which the first comes first. */
export const UNIT_EVENTS = 250
/** BullMQ's highest. Half a billion events wait in one go before tags end there, and all that are later take no turns. */
export const MAX_PRIORITY = 2 ** 21 - 1

/** @returns BullMQ's priority of a job with this tag: the lower goes first, and one without any goes before all. */
export const priorityOf = (tag: number): number => Math.min(MAX_PRIORITY, Math.floor(tag / UNIT_EVENTS) + 1)

/** @returns the tags of jobs of so many events, and the priorities of those that wait for their turn; `undefined`: at once. */
export function placeJobs({ start, now, isBehindOwn }: Turn, sizes: readonly number[]): { tag: number; priority?: number }[] {
  let tag = start
  return sizes.map((size) => {
    const place = isBehindOwn || tag - now >= SLACK_EVENTS ? { tag, priority: priorityOf(tag) } : { tag }
    tag += size
    return place
  })
}
