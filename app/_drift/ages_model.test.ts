import { describe, expect, it } from 'vitest'
import { expectedAges, prepareAges } from './ages_model.ts'
import { driftingSeries, someSeriesAnswer } from './testing/some_drift.ts'

const AGES = [
  { hours: 0, before: 0, now: 0 },
  { hours: 12, before: 0.05, now: 0.1 },
  { hours: 24, before: 0.09, now: 0.21 },
  { hours: 336, before: 0.25, now: null },
]
const answer = (ages: typeof AGES | { hours: number; before: number; now: null }[]) =>
  someSeriesAnswer(driftingSeries(), { count: 0, of: () => ({}) }, ages)

describe('what is to be expected', () => {
  it('goes on from what is known by the ratio', () => {
    const [first, last] = expectedAges(AGES, 2)
    expect(first).toEqual({ days: 1, share: expect.closeTo(0.21, 12) })
    // 79 % have not come back; before, 75 of 91 of these did not until the end.
    expect(last).toEqual({ days: 14, share: expect.closeTo(1 - 0.79 * (0.75 / 0.91) ** 2, 12) })
  })

  it('goes on as before where the ratio is 1, and then ends where the baseline would, had it been alike so far', () => {
    const alike = [AGES[0] ?? never(), { hours: 24, before: 0.09, now: 0.09 }, { hours: 336, before: 0.25, now: null }]
    expect(expectedAges(alike, 1).at(-1)?.share).toBeCloseTo(0.25, 12)
  })

  it('is nothing where all is known, nothing is, or the ratio is not', () => {
    expect(expectedAges(AGES.slice(0, 3), 2)).toEqual([])
    expect(expectedAges([{ hours: 24, before: 0.1, now: null }], 2)).toEqual([])
    expect(expectedAges(AGES, null)).toEqual([])
  })
})

it('says how many come back within a day, then and now, and how many in the end', () => {
  expect(prepareAges(answer(AGES), 100)).toMatchObject({
    title: '21% come back within a day; it was 9.0%',
    description: 'After 14 days 25% had come back before; 41% expected.',
    before: { label: '25% before' },
    now: { label: '41% expected' },
    rows: [
      { days: '0', before: '0.0%', now: '0.0%' },
      { days: '1', before: '9.0%', now: '21%' },
      { days: '14', before: '25%', now: null },
    ],
  })
})

it('shows what was before alone while nothing is known of now', () => {
  const early = prepareAges(answer(AGES.map((age) => ({ ...age, now: null }))), 100)
  expect(early).toMatchObject({ title: 'How soon they come back', now: null, day: null })
})

it('is not there for a series without ages', () => expect(prepareAges(answer([]), 100)).toBeNull())

function never(): never {
  throw new Error('there is one')
}

it('says at each age what had come back, then and now, in all of its room', () => {
  const { tips = [] } = prepareAges(answer(AGES), 100) ?? {}
  expect(tips.map(({ said }) => said)).toEqual([
    'after 0 days: 0.0% now, 0.0% before',
    'after 12 h: 10% now, 5.0% before',
    'after 1 day: 21% now, 9.0% before',
    'after 14 days: 25% before',
  ])
  expect(tips.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 9)
})
