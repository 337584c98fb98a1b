import { describe, expect, it } from 'vitest'
import { prepareReleases } from './prepare_releases.ts'
import { someComparison, someRelease, someReleases } from './testing/some_comparison.ts'

const TOO_EARLY = { state: 'too early', micros: null, lowMicros: null, highMicros: null } as const

describe('the page of releases', () => {
  it('has both versions in words, and leads to their comparison', () => {
    const { rows } = prepareReleases(someReleases([someRelease()]))
    expect(rows).toEqual([
      {
        key: 'v42 2026-11-10T14:05:00+01:00',
        version: 'v42',
        note: 'new prompt',
        deployed: 'Tue 10 Nov, 14:05',
        nothing: null,
        compared: {
          verdict: 'worse',
          until: null,
          against: 'v41',
          takenBack: { words: '1.31 times', note: 'between 1.08 and 1.58', range: { ratio: 1.312, low: 1.084, high: 1.577 } },
          unitCost: { before: '€0.25', after: '€0.25', verdict: 'no sign' },
          expectedCost: {
            before: { amount: '€2.40', note: 'settled' },
            after: { amount: '€2.85', note: 'expected' },
            note: 'settled → expected',
          },
          resolutions: { before: '1,200', after: '1,200' },
          query: 'version=v42&against=v41&since=2026-11-10T14%3A05%3A00%2B01%3A00',
        },
      },
    ])
  })

  it('says why there is nothing to compare, and leads with the newest of which something is known', () => {
    const early = someComparison({ takenBack: { verdict: "can't tell yet", hoursUntilShown: 14 } })
    const { lead, rows } = prepareReleases(someReleases([someRelease(null), someRelease(early), someRelease()]))
    expect(rows[0]).toMatchObject({ nothing: 'No case of it has ended yet.', compared: null })
    expect(lead).toEqual({
      verdict: "can't tell yet",
      words: 'Too early to tell v42 from v41: it may be between 1.08 and 1.58 times as often.',
      until: 'about 14 hours until a quarter more would show',
    })
    expect(prepareReleases(someReleases([someRelease(null)])).lead).toBeNull()
  })

  it('has a reason where no cost can be said', () => {
    const costs = (after: object) =>
      prepareReleases(someReleases([someRelease(someComparison({ after: { expectedCost: { ...TOO_EARLY, ...after } } }))]))
        .rows[0]?.compared?.expectedCost.after
    expect(costs({})).toEqual({ amount: null, note: 'too early to say' })
    expect(costs({ state: 'settled' })).toEqual({ amount: null, note: 'none accepted' })
  })
})
