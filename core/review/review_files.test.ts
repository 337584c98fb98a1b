import { describe, expect, it } from 'vitest'
import { reviewCsvRows } from './csv_rows.ts'
import { reviewMarkdown } from './markdown.ts'
import { sayReview } from './say_review.ts'
import { type SomeSegment, type SomeWeek, someReading } from './testing/some_review.ts'

const segments = (worse: number): SomeSegment[] =>
  ['a|b](http://evil.example)', '=cmd()', 'en'].map((language, place) => {
    const recontact = place === 0 ? 60 * worse : 60
    return { segment: { handler: 'ai', language, topic: 'refund' }, cases: 500, recontact, handling: 125, rework: recontact * 4 }
  })
const weeks: SomeWeek[] = Array.from({ length: 9 }, (_, place) => ({
  segments: segments(place === 8 ? 3 : 1),
  settled: 'settled',
}))
const review = { ...sayReview(someReading(weeks)), countedThrough: 7, publication: null, lastPublication: null }

describe('Markdown', () => {
  const text = reviewMarkdown(review, ({ to, state }) => `https://here/${to}/${state}`)

  it('has the sentences with a link at each number, then the table', () => {
    expect(text.split('\n').slice(0, 3)).toEqual([
      '# Week 47: 16 to 22 Nov 2026',
      '',
      'Cost per accepted resolution settled at [$1.31](https://here/segments/null), [58.2%](https://here/segments/null) above the four weeks before.',
    ])
    expect(text).toContain(
      '| Resolutions taken back | [20.0%](https://here/conversations/broken) | settled | 12.0% | 12.0% | 12.0% | +8.0 pt |',
    )
  })

  it('adds up, and says what happened', () => {
    const moved = text.slice(text.indexOf('## What moved it'), text.indexOf('| Segment | Adds |'))
    const [total = 0, ...steps] = [...moved.matchAll(/([+−])\$(\d+\.\d+)/g)].map(
      ([, sign, digits]) => Number(digits) * (sign === '−' ? -1 : 1),
    )
    expect(steps.length).toBeGreaterThan(0)
    expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(total, 6)
    const at = '2026-11-18T09:00:00Z'
    const timeline = [{ kind: 'alert' as const, from: at, to: at, text: 'AI | drifts', outcome: 'marked false' }]
    expect(reviewMarkdown({ ...review, timeline }, () => '')).toContain('- 18 Nov, 10:00 Alert: AI \\| drifts (marked false)')
  })

  it('says where value leaks, and what each lever would save, the smaller amount first', () => {
    const [lever] = review.leaks.levers
    if (!lever) throw new Error('one language is worse')
    const some = {
      ...lever,
      segment: { language: 'de' },
      costMicros: 60_000,
      monthMicros: 1_289e6,
      lowMicros: 1_659e6,
      highMicros: 917e6,
    }
    const largest = { language: 'de', topic: 'refund', micros: 1_440e6, share: 0.4, beyondMicros: 720e6 }
    const leaks = { ...review.leaks, totalMicros: 3_600e6, largest, levers: [some] }
    const told = reviewMarkdown({ ...review, leaks }, ({ to, state }) => `https://here/${to}/${state}`)
    expect(told).toContain('\n\nRework: $3,600; $1,440 in German, refund, $720 beyond its peers.\n\n')
    expect(told).toContain('| [German](https://here/conversations/broken) | $0.060 | $1,289 | $917 to $1,659 |')
    const plain = reviewMarkdown({ ...review, leaks: { ...leaks, largest: { ...largest, beyondMicros: null } } }, () => '')
    expect(plain).toContain('; $1,440 in German, refund.\n')
    expect(reviewMarkdown({ ...review, leaks: { ...leaks, levers: [] } }, () => '')).not.toContain('## Where value leaks')
  })

  it('has what is to be done, to be ticked', () => {
    const action = { id: '1', period: '2026-W47', figure: null, figureWas: null, madeBy: 'ana', madeAt: '2026-11-23T08:41:00Z' }
    const actions = [
      { ...action, text: 'Shorten [it]', owner: 'Ana', due: '2026-11-27', doneAt: null },
      { ...action, text: 'Ask', owner: null, due: null, doneAt: '2026-11-24T08:41:00Z' },
    ]
    expect(reviewMarkdown(review, () => '', { actions })).toContain(
      '## Actions\n\n- [ ] Shorten \\[it\\] (Ana, until 27 Nov 2026)\n- [x] Ask\n',
    )
  })

  it('ends with its note, as it was written', () => {
    expect(reviewMarkdown(review, () => '', { note: '**v42** was stopped.' })).toMatch(
      /Holdfast\n\n## Notes\n\n\*\*v42\*\* was stopped\.\n$/,
    )
    expect(reviewMarkdown(review, () => '')).not.toContain('## Notes')
  })

  it('says who published it, and what became of it', () => {
    const publication = { period: '2026-W47', at: '2026-11-23T08:41:00Z', by: 'ana@example.com', restatement: null }
    expect(reviewMarkdown({ ...review, publication }, () => '')).toContain(
      'Published on 23 Nov 2026, 09:41 by ana\\@example\\.com. This figure: what became of it cannot be told yet.',
    )
  })

  it('is not changed in its form by what others named', () => {
    expect(text).not.toContain('](http://evil')
    const widths = text
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split(/(?<!\\)\|/).length)
    expect(new Set(widths)).toEqual(new Set([2, 4, 7].map((columns) => columns + 2)))
  })
})

describe('CSV', () => {
  const rows = reviewCsvRows(review)

  it('has each figure in each period, oldest first, money in units', () => {
    expect(rows).toHaveLength(9 * review.figures.length)
    expect(rows[0]).toMatchObject({ period: '2026-W39', figure: 'Cost per accepted resolution', standing: 'settled' })
    expect(rows[8]).toMatchObject({
      period: '2026-W47',
      value: { amount: '1.312500' },
      low: null,
      cases: 1_500,
      policyVersion: 3,
    })
    expect(rows[9]).toMatchObject({ figure: 'Cost per accepted resolution, by AI' })
  })
})
