import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAIN_QUERY } from '#core/address/paths.ts'
import { FIGURE_IDS } from '#core/figures/catalogue.ts'
import { DIMENSIONS } from '#core/segment/dimensions.ts'
import { COMPARISONS, DEFAULT_VIEW, parseView, RANGE_NAMES, type View, viewHref, viewParams } from './view.ts'

const anyDate = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const anyView: fc.Arbitrary<View> = fc.record({
  range: fc.oneof(
    fc.constantFrom(...RANGE_NAMES),
    fc.tuple(anyDate, anyDate).map(([a, b]) => (a < b ? { from: a, through: b } : { from: b, through: a })),
  ),
  comparison: fc.constantFrom(...COMPARISONS),
  step: fc.constantFrom('auto', 'hour', 'day', 'week', 'month'),
  by: fc.shuffledSubarray([...DIMENSIONS], { minLength: 1, maxLength: 2 }),
  columns: fc.shuffledSubarray([...FIGURE_IDS], { maxLength: 4 }),
  filters: fc.dictionary(
    fc.constantFrom(...DIMENSIONS),
    fc.uniqueArray(fc.string(), { minLength: 1 }).map((values) => values.sort()),
    { noNullPrototype: true },
  ),
  sort: fc.record({ column: fc.constantFrom('cases', 'costPerCase', 'topic'), descending: fc.boolean() }),
})

describe('the view in the address', () => {
  it('is the default one where it says in words what it shows by default', () => {
    expect(parseView(new URLSearchParams(PLAIN_QUERY))).toEqual(DEFAULT_VIEW)
  })

  it('comes back as it went', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseView(new URLSearchParams(viewParams(view).toString()))).toEqual(view)
      }),
    )
  })

  it('is short by default, and forgiving', () => {
    expect(viewHref('/', DEFAULT_VIEW)).toBe('/')
    const odd =
      'range=1000y&from=2026-13-99&through=x&compare=4&step=total&by=,handler;drop&sort=%3Cscript%3E&columns=nothing,constructor'
    expect(parseView(new URLSearchParams(odd))).toEqual(DEFAULT_VIEW)
  })
})
