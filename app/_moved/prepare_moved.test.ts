import { describe, expect, it } from 'vitest'
import { someMoved, someMovedSegment } from '#core/moved/testing/some_moved.ts'
import { forEachLoss } from '#core/moved/ways.ts'
import { prepareMoved } from './prepare_moved.ts'

const lost = (recontact: number) => ({ lost: { ...forEachLoss(() => 0), recontact } })
const GERMAN = { handler: 'ai', language: 'de' }
const moved = someMoved([
  someMovedSegment(GERMAN, { recontact: 414_000, handling: 2_000 }, { before: lost(12), after: lost(19) }),
  someMovedSegment({ handler: 'human', language: 'de' }, { handling: -104_000 }, { after: { handlingMicros: '98000000' } }),
])

describe('what moved, ready to draw', () => {
  const model = prepareMoved(moved, { channel: ['chat'] })

  it('says it in a sentence, and of which days', () => {
    expect(model?.headline).toBe('Cost per accepted resolution rose by $0.31, from $2.65 to $2.96.')
    expect(model?.compared).toBe('2 to 8 Nov (settled), against 26 Oct to 1 Nov (settled).')
  })

  it('has amounts that sum to the headline’s, beside bars that sum to its values', () => {
    expect(model?.labels).toEqual([
      { name: 'Before, 26 Oct to 1 Nov', amount: '$2.65' },
      { name: 'AI, German: contacted again', amount: '+$0.41' },
      { name: 'Human, German: cost of a case', amount: '−$0.10' },
      { name: 'All the rest', amount: '$0.00' },
      { name: 'Now, 2 to 8 Nov', amount: '$2.96' },
    ])
    expect(model?.waterfall.rows.map(({ kind }) => kind)).toEqual(['before', 'rise', 'fall', 'rise', 'after'])
    expect(model?.waterfall.band).toBeNull()
  })

  it('leads each step to its conversations, through the filters of the page', () => {
    expect(model?.steps.map(({ query, tone }) => [query, tone])).toEqual([
      ['from=2026-11-02&through=2026-11-08&handler=ai&channel=chat&language=de&state=broken&cause=recontact', 'bad'],
      ['from=2026-11-02&through=2026-11-08&handler=human&channel=chat&language=de', 'good'],
      [null, null],
    ])
    expect(model?.steps[0]?.sentence).toContain('(12.0% → 19.0%)')
  })

  it('tells steps apart of segments that are called the same', () => {
    const twins = [null, 'not said'].map((topic) =>
      someMovedSegment({ handler: 'ai', topic }, { recontact: 200_000, handling: 200_000 }),
    )
    const steps = prepareMoved(someMoved(twins), {})?.steps ?? []
    expect(new Set(steps.map(({ name }) => name)).size).toBeLessThan(steps.length)
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
  })

  it('has a band where what is compared is expected', () => {
    const { before, after } = moved
    if (!before || !after) throw new Error('it is told')
    const expected = prepareMoved(
      {
        ...moved,
        basis: 'nowcast',
        against: 'baseline',
        after: { ...after, isExpected: true, lowMicros: '2800000', highMicros: '3100000' },
      },
      {},
    )
    expect(expected?.compared).toBe(
      '2 to 8 Nov (expected once all has settled: $2.80 to $3.10 nine times in ten), against 26 Oct to 1 Nov (settled), from which it was learned what is normal.',
    )
    expect(expected?.labels.at(-1)?.name).toBe('Expected, 2 to 8 Nov')
    expect(expected?.waterfall.band?.width).toBeGreaterThan(0)
  })

  it('says so where a part of what was asked is compared', () => {
    const asked = { ...moved.asked, to: '2026-11-20T00:00:00+00:00' }
    expect(prepareMoved({ ...moved, asked }, {})?.compared).toContain('Only what has settled of the two ranges is compared.')
  })

  it('is not there where it cannot be told', () => {
    expect(prepareMoved({ ...moved, basis: null, before: null, after: null, isClear: null, segments: [] }, {})).toBeNull()
  })
})
