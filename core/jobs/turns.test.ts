import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MAX_PRIORITY, placeJobs, priorityOf, SLACK_EVENTS, UNIT_EVENTS } from './turns.ts'

const turn = (start: number, now = 0, isBehindOwn = false) => ({ start, now, isBehindOwn })

it('lets jobs go before all until their workspace is so far ahead, and those after it wait for their turn', () => {
  expect(placeJobs(turn(500, 500), [1])).toEqual([{ tag: 500 }])
  expect(placeJobs(turn(1_499, 500), [1, 1])).toEqual([{ tag: 1_499 }, { tag: 1_500, priority: 7 }])
  expect(placeJobs(turn(0), [1_000, 1_000, 10])).toEqual([{ tag: 0 }, { tag: 1_000, priority: 5 }, { tag: 2_000, priority: 9 }])
})

it('lets nothing overtake what waits of its own workspace', () => {
  expect(placeJobs(turn(600, 500, true), [1, 1])).toEqual([
    { tag: 600, priority: 3 },
    { tag: 601, priority: 3 },
  ])
})

it('orders jobs by their tags, within what BullMQ takes', () => {
  expect([priorityOf(0), priorityOf(UNIT_EVENTS - 1), priorityOf(UNIT_EVENTS), priorityOf(1e12)]).toEqual([1, 1, 2, MAX_PRIORITY])
  // More than this BullMQ refuses.
  expect(MAX_PRIORITY).toBe(2_097_151)
  fc.assert(fc.property(fc.nat(1e9), fc.nat(1e9), (a, b) => a > b || priorityOf(a) <= priorityOf(b)))
})

it('never lets a job without a turn come after one with', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(5_000), sizes, (ahead, now, jobs) => {
      const places = placeJobs(turn(now + ahead, now), jobs)
      const firstWaiting = places.findIndex(({ priority }) => priority !== undefined)
      if (firstWaiting >= 0) expect(places.slice(firstWaiting).every(({ priority }) => priority !== undefined)).toBe(true)
      expect(places.map(({ tag }) => tag - now < SLACK_EVENTS)).toEqual(places.map(({ priority }) => priority === undefined))
    }),
  )
})
