import fc from 'fast-check'
import type { ReviewReading } from '../say_review.ts'
import { type SomeSegment, type SomeWeek, someReading } from './some_review.ts'

/** What happens to the last of nine weeks. */
const COURSES = ['better', 'worse', 'no clear change', 'too early', 'policy changed', 'empty'] as const

const anySegments: fc.Arbitrary<SomeSegment[]> = fc
  .uniqueArray(
    fc.record({
      segment: fc.record({
        handler: fc.constantFrom('ai', 'human'),
        topic: fc.constantFrom('delivery', 'refund', 'billing', null),
        language: fc.constantFrom('de', 'en', 'fr', 'es'),
      }),
      cases: fc.integer({ min: 1, max: 900 }),
      lost: fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 30 })),
      unit: fc.integer({ min: 1, max: 600 }),
      mend: fc.integer({ min: 0, max: 700 }),
    }),
    { minLength: 1, maxLength: 12, selector: ({ segment }) => JSON.stringify(segment) },
  )
  .map((all) =>
    all.map(({ segment, cases, lost: [recontact, churn, escalated], unit, mend }) => {
      const of = (percent: number): number => Math.floor((cases * percent) / 100)
      const losses = { recontact: of(recontact), churn: of(churn), escalated: of(escalated) }
      const lost = losses.recontact + losses.churn + losses.escalated
      return { segment, cases, ...losses, handling: (cases * unit) / 100, rework: (lost * mend) / 100 }
    }),
  )

/** Random histories of nine weeks, in each of the courses; costs and shares may be as odd as they like. */
export const anyHistory: fc.Arbitrary<ReviewReading> = fc
  .record({
    usual: anySegments,
    course: fc.constantFrom(...COURSES),
    isSettled: fc.boolean(),
    empties: fc.integer({ min: 0, max: 8 }),
    oddWeek: fc.option(anySegments),
    /** The place of a week of which nothing can be told; beyond the last one none is so. */
    early: fc.nat(14),
  })
  .map(({ usual, course, isSettled, empties, oddWeek, early }) => {
    const before = Array.from({ length: 8 }, (_, place): SomeWeek => {
      const segments = place < empties ? [] : place === 6 && oddWeek ? oddWeek : usual
      return { segments, settled: early === place ? 'too early' : isSettled || place < 6 ? 'settled' : 'expected' }
    })
    const factor = course === 'better' ? 0.3 : course === 'worse' ? 1.5 : 1
    const segments = course === 'empty' ? [] : usual.map((one) => changed(one, factor))
    const settled = course === 'too early' ? 'too early' : isSettled ? 'settled' : 'expected'
    const policyChanges =
      course === 'policy changed' ? [{ version: 3, at: '2026-11-18T12:00:00+01:00', reason: 'a new rate card' }] : []
    return someReading([...before, { segments, settled }], { policyChanges })
  })

const changed = (one: SomeSegment, factor: number): SomeSegment => ({
  ...one,
  recontact: Math.min(one.cases - (one.churn ?? 0) - (one.escalated ?? 0), Math.floor(one.recontact * factor)),
  rework: one.rework * factor,
})
