/** What the id of a job of our own door says of it, so that a backlog is measured without reading a body. */
export interface JobFacts {
  events: number
  workspaceId: number
  /** When the door put it into the queue. */
  atMs: number
  /** Its start tag: what the workspace had been given when its turn comes, in events (`turns.ts`). */
  tag: number
}

/** @param nonce anything that no other job of the same millisecond has. */
export const jobIdFor = ({ events, workspaceId, atMs, tag }: JobFacts, nonce: string): string =>
  `n${events}-${tag}.${atMs.toString(36)}.${workspaceId}.${nonce}`

const OF_OUR_DOOR = /^n(\d+)-(\d+)\.([0-9a-z]+)\.(\d+)\./

/** @returns what an id says; null for one that others made, or a version of Holdfast that put less into it. */
export function readJobId(jobId: string): JobFacts | null {
  const [, events, tag, at = '', workspaceId] = OF_OUR_DOOR.exec(jobId) ?? []
  if (events === undefined) return null
  return { events: Number(events), workspaceId: Number(workspaceId), atMs: Number.parseInt(at, 36), tag: Number(tag) }
}

/** @returns the number of events in a job with this id, an older version's too; null for an id that others made. */
export function eventCountOf(jobId: string): number | null {
  const match = /^n(\d+)-/.exec(jobId)
  return match ? Number(match[1]) : null
}
