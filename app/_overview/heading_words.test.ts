import { expect, it } from 'vitest'
import { someAnswer, someRow } from '#core/figures/testing/some_answer.ts'
import { someSums } from '#core/figures/testing/some_sums.ts'
import { headingWords } from './heading_words.ts'

const cases = (count: number) => someSums({ counts: { cases: count } })
const series = (all: number, matured: number) =>
  someAnswer([someRow('2026-11-02T00:00:00Z', {}, { total: cases(all), matured: cases(matured), maturedHuman: cases(0) })], {
    maturedThrough: '2026-11-02T23:30:00Z',
    timeZone: 'Europe/Berlin',
  })

it.each([
  [8, 8, ''],
  [8, 0, 'None of the cases has settled yet. '],
  [8, 2, '25.0% of the cases have settled, those until Tue 3 Nov: what may be taken back counts in these alone. '],
  [0, 0, ''],
])('of %d cases of which %d have settled: “%s”', (all, matured, words) => {
  expect(headingWords(series(all, matured), null)).toBe(`${words}Each leads to its segments.`)
})

it('says what the cards are compared with', () => {
  expect(headingWords(series(8, 8), 'the 28 days before')).toBe(
    'Against the 28 days before, the thin line. Each leads to its segments.',
  )
})
