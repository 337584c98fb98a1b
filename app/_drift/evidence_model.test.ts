import { describe, expect, it } from 'vitest'
import { prepareEvidence } from './evidence_model.ts'
import { driftingSeries, someSeries, someSeriesAnswer } from './testing/some_drift.ts'

/** In alarm for two days, watched for six hours before. */
const ALARM = someSeriesAnswer(driftingSeries(), {
  count: 24 * 40,
  of: (left) => (left <= 50 ? { state: 'drifting', worse: 5_000 } : left <= 56 ? { state: 'watching', worse: 900 } : {}),
})

describe('an alarm', () => {
  it('says since when it is clear, and how long after it began', () => {
    expect(prepareEvidence(ALARM, 'UTC', 100)).toMatchObject({
      title: 'Clear since Mon 23 Nov, 10:00, 34 hours after it began',
      description:
        'On Wed 25 Nov, 12:00 chance alone would look like this once in 7 months; an alarm is from once in 90 days on.',
      direction: 'worse',
    })
  })

  it('marks when it began to be watched, and when it became clear', () => {
    const model = prepareEvidence(ALARM, 'UTC', 100)
    expect(model?.marks.map(({ kind, said }) => [kind, said])).toEqual([
      ['watching', 'Mon 23 Nov, 04:00'],
      ['drifting', 'Mon 23 Nov, 10:00'],
    ])
    expect(model?.marks[1]?.y).toBeLessThan(model?.line.promised ?? 0)
  })

  it('shows two weeks, and more where it began earlier: from a week before', () => {
    expect(prepareEvidence(ALARM, 'UTC', 100)?.days[0]?.label).toBe('12 Nov')
    const early = { ...ALARM, series: driftingSeries({ estimatedStart: '2026-11-10T00:00:00Z' }) }
    const model = prepareEvidence(early, 'UTC', 100)
    expect(model?.days[0]?.label).toBe('3 Nov')
    expect(model?.began?.x).toBeCloseTo((7 / 22.5) * 100, 6)
  })
})

it('marks alerts about it that fired where they did, and names them in their day', () => {
  const fired = [
    { id: 'old', name: 'AI', at: '2026-11-10T11:00:00Z' },
    { id: 'one', name: 'AI', at: '2026-11-23T11:00:00Z' },
  ]
  const model = prepareEvidence(ALARM, 'UTC', 100, fired)
  expect(model?.alerts).toEqual([{ id: 'one', x: model?.line.x(Date.parse('2026-11-23T11:00:00Z')) }])
  const said = model?.points.filter(({ reading }) => reading.notes.includes('Alert: AI.')).map(({ date }) => date)
  expect(said).toEqual(['2026-11-23'])
})

it('leaves out a run of before, and the estimated start of what is steady', () => {
  const over = someSeriesAnswer(someSeries(), {
    count: 500,
    of: (left) => (left > 100 ? { state: 'drifting', worse: 9_000 } : {}),
  })
  expect(prepareEvidence(over, 'UTC', 100)).toMatchObject({ title: 'Nothing but chance so far', marks: [], began: null })
})

it('draws what speaks for the better where that is stronger', () => {
  const better = someSeriesAnswer(driftingSeries({ state: 'better', evidence: { worse: 0.1, better: 9_000 } }), {
    count: 100,
    of: () => ({ state: 'better', worse: 0.1, better: 9_000 }),
  })
  const model = prepareEvidence(better, 'UTC', 100)
  expect(model).toMatchObject({ direction: 'better', marks: [{ kind: 'better' }] })
  expect(model?.line.end?.y).toBeLessThan(model?.line.promised ?? 0)
})

it('names no line of the scale that lies on the promise', () => {
  const labels = (promisedHours: number) =>
    prepareEvidence({ ...ALARM, series: driftingSeries({ promisedHours }) }, 'UTC', 220)?.ticks.map(({ label }) => label)
  expect(labels(2_160)).toEqual(['a day', 'a week', 'a month', 'a year', '10 years'])
  expect(labels(8_760)).toEqual(['a day', 'a week', 'a month', '10 years'])
})

it('says so while it is not clear, or too early', () => {
  const titled = (state: 'watching' | 'too early') =>
    prepareEvidence(someSeriesAnswer(someSeries({ state }), { count: 9, of: () => ({ state }) }), 'UTC', 100)?.title
  expect([titled('watching'), titled('too early')]).toEqual(['Not clear yet', 'Too early to say'])
})

it('is not there before two hours were weighed', () => {
  expect(prepareEvidence(someSeriesAnswer(someSeries(), { count: 1, of: () => ({}) }), 'UTC', 100)).toBeNull()
})

it('has each day that it shows as a point: how rare it was at its end, and how much, where it had moved', () => {
  const { points = [] } = prepareEvidence(ALARM, 'UTC', 100) ?? {}
  expect(points.map(({ date }) => date).slice(0, 2)).toEqual(['2026-11-11', '2026-11-12'])
  expect(points.at(-1)?.reading).toEqual({
    heading: '25 Nov 2026',
    lines: [
      { name: 'By chance alone', value: 'once in 12 months' },
      { name: 'How much', value: '50% more' },
    ],
    notes: ['drifting'],
  })
  expect(points[3]?.reading).toMatchObject({ lines: [{ value: 'every day' }], notes: ['steady'] })
  const ends = points.map(({ place }) => place.left + place.width)
  expect(points.slice(1).map(({ place }) => place.left)).toEqual(ends.slice(0, -1).map((end) => expect.closeTo(end, 9)))
  expect(ends.at(-1)).toBeCloseTo(100, 9)
})
