import { describe, expect, it } from 'vitest'
import { LEAST, MOST } from './evidence_scale.ts'
import { levelWords, prepareDrift, sizeReach, sizeWords } from './prepare_drift.ts'
import { driftingSeries, someDays, someDrift, someSeries } from './testing/some_drift.ts'

describe('a series that drifts', () => {
  it('says how rarely by chance, how much, since when, and what it costs a month', () => {
    expect(prepareDrift(someDrift([driftingSeries()])).rows[0]).toMatchObject({
      name: 'AI',
      watches: 'Taken back',
      state: 'drifting',
      evidence: { words: 'once in 6 years' },
      size: { words: '50% more' },
      level: '25.0% → 35.0%',
      since: 'Sun 22 Nov, 00:00',
      month: '+$7,100',
    })
  })

  it('is drawn by decades of evidence, within a day and 20 years, and by doublings', () => {
    const days = someDays((date) => (date < '2026-11-24' ? { worse: 0 } : { state: 'drifting', worse: 1e12, ratio: 2 }))
    const { evidence, size } = prepareDrift(someDrift([driftingSeries({ days })])).rows[0] ?? {}
    expect([evidence?.line.at(0), evidence?.line.at(-1)]).toEqual([LEAST, MOST])
    // Of a calm day the ratio says nothing.
    expect([size?.line.at(0), size?.line.at(-1)]).toEqual([null, 1])
  })
})

it('reaches as far as the largest of its lines, up or down, and never less than twice or half', () => {
  const reachOf = (...lines: (number | null)[][]) => sizeReach(lines.map((line) => ({ size: { words: null, line } })))
  expect(reachOf([null, 0.2], [null])).toBe(1)
  expect(reachOf([null, 1.2], [-1.6, 0.3])).toBe(1.6)
})

it('names the likely cause', () =>
  expect(prepareDrift(someDrift([driftingSeries({ likelyCause: 'prompt rot' })])).rows[0]?.cause).toBe('likely prompt rot'))

it('says nothing but that of one that is steady', () => {
  expect(prepareDrift(someDrift([someSeries()])).rows[0]).toMatchObject({ level: null, since: null, month: null })
})

it('says of one that cannot be told yet that it is too early, and draws no evidence', () => {
  const early = someSeries({ state: 'too early', days: someDays(() => ({ state: 'too early' })) })
  const row = prepareDrift(someDrift([early])).rows[0]
  expect(row?.evidence).toMatchObject({ words: 'too few so far', line: Array(28).fill(null) })
  expect(row?.size.words).toBeNull()
})

it('says what is watched of it, and by what', () => {
  const series = someSeries({ handler: null, dimension: 'agentVersion', value: 'v42' })
  expect(prepareDrift(someDrift([series])).rows[0]).toMatchObject({ name: 'v42', watches: 'Taken back, by agent version' })
})

describe('the summary', () => {
  it('names what moved, the worst first, and counts the rest', () => {
    const mix = someSeries({ id: 'mix', kind: 'mix', handler: null, state: 'drifting' })
    const series = [
      someSeries({ state: 'better', dimension: 'topic', value: 'refund', handler: null }),
      driftingSeries(),
      mix,
      someSeries({ state: 'too early' }),
      someSeries({}),
    ]
    expect(prepareDrift(someDrift(series)).summary).toBe(
      'Drifting: AI; better: refund; shifted: Mix: AI and human. 1 steady, 1 too early to say.',
    )
  })

  it('names three of many', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((value) => driftingSeries({ dimension: 'topic', value, handler: null }))
    expect(prepareDrift(someDrift(many)).summary).toBe('Drifting: a, b, c and 2 more. 0 steady.')
  })

  it('says that all are steady', () => {
    expect(prepareDrift(someDrift([someSeries()])).summary).toBe('All 1 series are steady.')
  })
})

it('says what is normal, and through when was weighed', () => {
  expect(prepareDrift(someDrift([])).normal).toBe(
    'Normal is how it was from 30 Sep to 27 Oct, under policy version 3. Weighed through 25 Nov 2026, 12:00.',
  )
  expect(prepareDrift(someDrift([], { baseline: null, evaluatedThrough: null })).normal).toBe('Nothing has been weighed yet.')
})

it.each([
  [null, ''],
  [1.004, 'as before'],
  [1.31, '31% more'],
  [0.7, '30% less'],
  [1.949, '95% more'],
  [1.95, '1.9 times'],
  [1.996, '2.0 times'],
  [2.44, '2.4 times'],
])('says the ratio %j as %s', (ratio, words) => expect(sizeWords(ratio)).toBe(words))

it('says a level in the unit of its series', () => {
  expect(levelWords({ kind: 'unitCost', before: 360_000, now: 450_000 }, 'USD')).toBe('$0.36 → $0.45')
  expect(levelWords({ kind: 'reworkCost', before: 4_000_000, now: 5_000_000 }, 'USD')).toBe('$4.00 → $5.00')
  expect(levelWords({ kind: 'silence', before: 83.6, now: 0 }, 'USD')).toBe('84 an hour → 0 an hour')
  expect(levelWords({ kind: 'breaks', before: null, now: 0.2 }, 'USD')).toBeNull()
})
