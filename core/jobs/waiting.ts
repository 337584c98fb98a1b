/** A job that is not counted yet, as far as a look at the queue goes. */
export interface SeenJob {
  /** Null where nobody has looked into it. */
  events: number | null
  /** When it was put into the queue. */
  sinceMs: number | null
  /** Whose it is: the id of the workspace, or the slug that another program named; null where nobody can tell. */
  of: number | string | null
  /** Where its turn comes (`turns.ts`); null where it waits for none. */
  tag: number | null
}

/** One list of the queue: all of it, or as much of either end as a look takes in; the oldest first, or those whose turn is next. */
export interface SeenPlace {
  jobs: number
  seen: readonly SeenJob[]
  /** The tags between which nothing was looked at; null where all was. */
  gap: { from: number; to: number } | null
}

/** What was accepted and is not counted. Beyond what a look takes in it is estimated from that. */
export interface Waiting {
  jobs: number
  events: number
  oldestMs: number | null
}

/** What a workspace was given in the queue, in events: where its last job ends, and where its last one begins that waits for its turn. */
export interface Share {
  ends: number
  lastStart: number
}

const NOTHING: Waiting = { jobs: 0, events: 0, oldestMs: null }

/** @returns what waits in these places; of jobs that were not looked at, as much as of those that were. */
export const sumWaiting = (places: readonly SeenPlace[], isMeant: (job: SeenJob) => boolean = () => true): Waiting =>
  places.map((place) => sumOf(place, isMeant)).reduce(add, NOTHING)

function sumOf({ jobs, seen }: SeenPlace, isMeant: (job: SeenJob) => boolean): Waiting {
  const known = seen.filter(({ events }) => events !== null)
  const meant = known.filter(isMeant)
  const events = eventsOf(meant)
  const perSeen = known.length === 0 ? 0 : Math.max(0, jobs - known.length) / known.length
  return {
    jobs: Math.round(meant.length * (1 + perSeen)),
    events: Math.round(events * (1 + perSeen)),
    oldestMs: oldestOf(seen.filter(isMeant)),
  }
}

/**
 * @param waiting where jobs wait for their turn.
 * @param elsewhere all other places.
 * @returns what waits of one workspace. In a long queue its turns tell what was not looked at: how far the last is from the next.
 */
export function waitingOf(
  { id, slug }: { id: number; slug: string },
  { inTurn, elsewhere }: { inTurn: SeenPlace; elsewhere: readonly SeenPlace[] },
  share: Share | null,
): Waiting {
  const isOwn = ({ of }: SeenJob): boolean => of === id || of === slug
  const owed = inTurn.gap && share && share.lastStart >= inTurn.gap.from
  return add(sumWaiting(elsewhere, isOwn), owed ? byTurns(inTurn, isOwn, share) : seenAlone(inTurn, isOwn))
}

/** Whose turns are all before the gap, or who has none, has nothing in it. */
const seenAlone = (place: SeenPlace, isOwn: (job: SeenJob) => boolean): Waiting =>
  sumOf(place.gap ? { ...place, jobs: place.seen.length } : place, isOwn)

function byTurns({ jobs, seen, gap }: SeenPlace, isOwn: (job: SeenJob) => boolean, share: Share): Waiting {
  const from = gap?.from ?? 0
  const own = seen.filter(isOwn)
  const next = own.filter(({ tag }) => tag !== null && tag <= from)
  // Where more than a look takes in has its turn at once, its first one is among them: it has waited no longer than the oldest.
  const first = next.length === 0 ? from : Math.min(...next.map(({ tag }) => tag ?? from))
  const known = next.length === 0 ? seen : own
  const events = Math.max(1, eventsOf(own), share.ends - first)
  // The last job holds what was left over, so that it tells nothing of the size of the others.
  const typical = known.filter(({ tag }) => tag !== share.lastStart)
  const unseen = Math.max(0, events - eventsOf(own)) * (typical.length / Math.max(1, eventsOf(typical)))
  const most = own.length + jobs - seen.length
  return { jobs: Math.min(most, Math.max(1, own.length + Math.round(unseen))), events, oldestMs: oldestOf(known) }
}

const add = (one: Waiting, other: Waiting): Waiting => ({
  jobs: one.jobs + other.jobs,
  events: one.events + other.events,
  oldestMs: earlier(one.oldestMs, other.oldestMs),
})

const earlier = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other)

const eventsOf = (jobs: readonly SeenJob[]): number => jobs.reduce((sum, { events }) => sum + (events ?? 0), 0)
const oldestOf = (jobs: readonly SeenJob[]): number | null =>
  jobs.reduce<number | null>((oldest, { sinceMs }) => earlier(oldest, sinceMs), null)
