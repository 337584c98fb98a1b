import { expect, it } from 'vitest'
import type { CsvRow } from '#core/csv/cells.ts'
import type { Review } from '#core/review/contract.ts'
import { sayReview } from '#core/review/say_review.ts'
import { type SomeSegment, type SomeWeek, someReading } from '#core/review/testing/some_review.ts'
import { chartPicture } from './chart_picture.ts'
import { chartTable } from './chart_table.ts'
import { REVIEW_CHARTS, type ReviewChart } from './review_chart_files.tsx'

const segments = (worse: number): SomeSegment[] =>
  ['de', 'sv', '<fr>', 'en'].map((language, place) => {
    const recontact = place === 0 ? 60 * worse : 60
    return { segment: { handler: 'ai', language, topic: 'refund' }, cases: 500, recontact, handling: 125, rework: recontact * 4 }
  })
const weeks: SomeWeek[] = Array.from({ length: 9 }, (_, place) => ({
  segments: segments(place === 8 ? 3 : 1),
  settled: 'settled',
}))
const review: Review = sayReview(
  someReading(weeks, {
    happened: [
      {
        kind: 'drift',
        from: '2026-11-17T09:00:00Z',
        to: '2026-11-20T09:00:00Z',
        text: 'AI & <b>',
        outcome: 'no rule watched it',
      },
      { kind: 'release', from: '2026-11-18T09:00:00Z', to: null, text: 'v8', outcome: 'worse than v7', verdict: 'worse' },
    ],
    policyChanges: [{ version: 3, at: '2026-11-16T10:00:00Z', reason: null }],
  }),
)
const CHARTS = Object.keys(REVIEW_CHARTS) as ReviewChart[]

it.each(CHARTS)('%s has rows, and a picture that says what it is of', (chart) => {
  const { name, rows } = chartTable(chart, review)
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row).toMatchObject({ currency: 'USD', timeZone: 'Europe/Berlin', policyVersion: 3 })
  const { words, drawing } = chartPicture(chart, review)
  expect(name).toBe(words.name)
  expect(words.title).not.toBe('')
  expect(words.lines.join(' ')).toMatch(/Week 47, 16 to 22 Nov 2026\. .*Policy version 3/)
  // The waterfall is taken from the screen, where it is one SVG.
  if (chart === 'moved') return expect(drawing).toBeUndefined()
  expect(drawing?.markup).not.toMatch(/NaN|undefined|<b>|<fr>/)
  expect(drawing?.width).toBeGreaterThan(300)
})

it('says since which week its lines run', () => {
  expect(chartPicture('figures', review).words.legend?.[0]?.name).toBe('Since Week 39; what is expected with its band')
})

const sum = (rows: readonly CsvRow[], name: string): number =>
  rows.reduce((total, row) => total + Number((row[name] as { amount: string }).amount), 0)

it('adds up in rows as it does on the screen', () => {
  const { moved, leaks } = review
  const change = (moved.changeMicros ?? 0) / 1e6
  expect(sum(chartTable('moved', review).rows, 'addsToChange')).toBeCloseTo(change, 6)
  expect(sum(chartTable('segments', review).rows, 'addsToChange')).toBeCloseTo(change, 6)
  expect(sum(chartTable('leak-matrix', review).rows, 'rework')).toBeCloseTo(leaks.totalMicros / 1e6, 6)
})

it('draws what happened where it lies in the week, policy included, and what was missed with dashes', () => {
  const { markup = '' } = chartPicture('timeline', review).drawing ?? {}
  expect(chartTable('timeline', review).rows.map(({ kind }) => kind)).toEqual(['policy', 'drift', 'release'])
  // Three days of seven, from Tuesday ten o'clock in Berlin.
  expect(markup).toMatch(/<rect x="20\.2\d+%" width="42\.8\d+%"[^>]*stroke-dasharray/)
  expect(markup.match(/<circle /g)).toHaveLength(2)
})
