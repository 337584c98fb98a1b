/** What Postgres says of the process that serves one of our connections. */
export interface SeenBackend {
  /** As in `pg_stat_activity`, or `reading` where it has had a statement in part; null where we may not know. */
  state: string | null
  /** For how long it has been in that state. */
  seconds: number
}

/** Between two of our statements less than this passes, so an answer that Postgres gave longer ago never reached us. */
export const LONGEST_IDLE_SECONDS = 4
/** A large batch over a slow way arrives within this. */
export const LONGEST_READING_SECONDS = 15

export interface UsedConnection {
  /** Of the process that serves it, which it says in its first answer; undefined where even that did not come. */
  pid: number | undefined
  /** For how long its user has had it; long enough to have sent a statement. */
  usedSeconds: number
}

/**
 * @param seen what Postgres says of these processes, by their numbers; null where it does not answer anybody.
 * @returns whether a connection is dead, and its user should hear so. A statement that takes long is no reason: what speaks
 * against it is that Postgres has heard nothing of this user, or but a part of a statement, or has answered long ago.
 */
export function isDeadConnection({ pid, usedSeconds }: UsedConnection, seen: ReadonlyMap<number, SeenBackend> | null): boolean {
  const backend = pid === undefined ? undefined : seen?.get(pid)
  if (!backend) return true
  const { state, seconds } = backend
  if (state === 'reading') return seconds >= LONGEST_READING_SECONDS
  return (state === 'idle' && seconds >= usedSeconds) || ((state?.startsWith('idle') ?? false) && seconds >= LONGEST_IDLE_SECONDS)
}
