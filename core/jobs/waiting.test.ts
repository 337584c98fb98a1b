import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeJobs, priorityOf, UNIT_EVENTS } from './turns.ts'
import { type SeenJob, type SeenPlace, type Share, sumWaiting, waitingOf } from './waiting.ts'

/** So many of either end are looked at here. */
const LOOKED_AT = 40
const whole = (...seen: SeenJob[]): SeenPlace => ({ jobs: seen.length, seen, gap: null })
const job = (of: number | string | null, events: number | null, sinceMs: number | null = null): SeenJob => ({
  of,
  events,
  sinceMs,
  tag: null,
})
const A = { id: 1, slug: 'a' }
const B = { id: 2, slug: 'b' }
const NONE = { jobs: 0, events: 0, oldestMs: null }

describe('what waits', () => {
  it('is what was seen of a workspace, by whichever way it came, and the oldest of it', () => {
    const elsewhere = [whole(job(1, 5, 900), job('b', 7, 100), job('a', 20, 300)), whole(job(2, 1, 50), job(null, 4, 1))]
    const inTurn = whole(job(1, 1_000, 700))
    expect(waitingOf(A, { inTurn, elsewhere }, null)).toEqual({ jobs: 3, events: 1_025, oldestMs: 300 })
    expect(waitingOf(B, { inTurn, elsewhere }, null)).toEqual({ jobs: 2, events: 8, oldestMs: 50 })
    expect(waitingOf({ id: 3, slug: '1' }, { inTurn, elsewhere }, null)).toEqual(NONE)
    expect(sumWaiting([...elsewhere, inTurn])).toEqual({ jobs: 6, events: 1_037, oldestMs: 1 })
  })

  it('takes of what was not looked at as much as of what was', () => {
    const place: SeenPlace = { jobs: 100, seen: [job(1, 10, 5), job(2, 30, 4), job(null, null, 3)], gap: null }
    expect(sumWaiting([place])).toEqual({ jobs: 100, events: 2_000, oldestMs: 3 })
    expect(waitingOf(A, { inTurn: whole(), elsewhere: [place] }, null)).toEqual({ jobs: 50, events: 500, oldestMs: 5 })
    expect(sumWaiting([{ ...place, seen: [job(null, null, 3)] }])).toEqual({ jobs: 0, events: 0, oldestMs: 3 })
  })
})

/** Backlogs of workspaces that came one after the other, in jobs of a size each, in the order in which they are handed out. */
function backlog(
  sizes: readonly { id: number; events: number; jobEvents: number }[],
  start = 0,
): {
  jobs: SeenJob[]
  shares: Map<number, Share>
} {
  const shares = new Map<number, Share>()
  const jobs = sizes.flatMap(({ id, events, jobEvents }, order) => {
    const parts = Array.from({ length: Math.ceil(events / jobEvents) }, (_, n) => Math.min(jobEvents, events - n * jobEvents))
    const tags = placeJobs({ start, now: start, isBehindOwn: true }, parts).map(({ tag }) => tag)
    shares.set(id, { ends: start + events, lastStart: tags.at(-1) ?? 0 })
    return parts.map((part, n) => ({ of: id, events: part, sinceMs: 1_000 * order + n, tag: tags[n] ?? 0 }))
  })
  return { jobs: jobs.sort((a, b) => priorityOf(a.tag) - priorityOf(b.tag)), shares }
}

function lookedAt(jobs: readonly SeenJob[]): SeenPlace {
  if (jobs.length <= 2 * LOOKED_AT) return { jobs: jobs.length, seen: jobs, gap: null }
  const [next, last] = [jobs.slice(0, LOOKED_AT), jobs.slice(-LOOKED_AT)]
  const unitOf = (tag: number | null | undefined): number => (priorityOf(tag ?? 0) - 1) * UNIT_EVENTS
  return { jobs: jobs.length, seen: [...next, ...last], gap: { from: unitOf(next.at(-1)?.tag), to: unitOf(last[0]?.tag) } }
}

const several = (least: number, max: number, jobEvents: fc.Arbitrary<number>) =>
  fc
    .array(fc.record({ events: fc.integer({ min: 1, max }), jobEvents }), { minLength: least, maxLength: 4 })
    .map((some) => some.map((each, n) => ({ ...each, id: n + 1 })))

describe('a queue that is too long to be looked at whole', () => {
  it('tells how much waits of each workspace, to a turn, and since when', () => {
    fc.assert(
      fc.property(several(1, 30_000, fc.integer({ min: 100, max: 1_000 })), fc.nat(1e6), (sizes, start) => {
        const { jobs, shares } = backlog(sizes, start)
        const inTurn = lookedAt(jobs)
        for (const { id, events, jobEvents } of sizes) {
          const waiting = waitingOf({ id, slug: 'x' }, { inTurn, elsewhere: [] }, shares.get(id) ?? null)
          expect(waiting.events).toBe(events)
          const all = Math.ceil(events / jobEvents)
          expect(Math.abs(waiting.jobs - all)).toBeLessThanOrEqual(1 + all / 10)
          expect(waiting.oldestMs).toBe(1_000 * (id - 1))
        }
      }),
      // A last job of one event, among few of 700 that are seen.
      {
        examples: [
          [
            [
              { id: 1, events: 18_901, jobEvents: 700 },
              { id: 2, events: 21_801, jobEvents: 100 },
            ],
            0,
          ],
        ],
      },
    )
  })

  it('never says that nothing waits of a workspace whose first job is behind those that were looked at', () => {
    fc.assert(
      fc.property(several(2, 3_000, fc.constant(1)), (sizes) => {
        const { jobs, shares } = backlog(sizes)
        for (const { id, events } of sizes) {
          const waiting = waitingOf({ id, slug: 'x' }, { inTurn: lookedAt(jobs), elsewhere: [] }, shares.get(id) ?? null)
          expect(Math.abs(waiting.events - events)).toBeLessThanOrEqual(UNIT_EVENTS)
          expect(waiting.jobs).toBeGreaterThan(0)
          expect(waiting.jobs).toBeLessThanOrEqual(jobs.length)
          expect(waiting.oldestMs).toBeLessThanOrEqual(1_000 * (id - 1))
        }
      }),
    )
  })

  it('has no more jobs of a workspace in what was not looked at than jobs that were not', () => {
    const ofOthers = Array.from({ length: 97 }, (_, n) => ({ of: 2, events: 1, sinceMs: 1, tag: n }))
    const inTurn = { jobs: 100, seen: [{ of: 1, events: 10, sinceMs: 1, tag: 0 }, ...ofOthers], gap: { from: 97, to: 5_000 } }
    // By its turns 990 events are still to come, which its job of 10 would make 99 jobs of.
    expect(waitingOf(A, { inTurn, elsewhere: [] }, { ends: 1_000, lastStart: 990 })).toEqual({
      jobs: 3,
      events: 1_000,
      oldestMs: 1,
    })
  })

  it('shows nothing of it to a workspace that has had its turns, or none', () => {
    const { jobs } = backlog([{ id: 1, events: 10_000, jobEvents: 100 }])
    const inTurn = lookedAt(jobs)
    const elsewhere = [whole(job(2, 3, 77))]
    expect(waitingOf(B, { inTurn, elsewhere }, { ends: 500, lastStart: 300 })).toEqual({ jobs: 1, events: 3, oldestMs: 77 })
    expect(waitingOf(B, { inTurn, elsewhere: [] }, null)).toEqual(NONE)
  })
})
