import { describe, expect, it } from 'vitest'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import type { Step } from '#core/figures/step.ts'
import { someAnswer, someRow } from '#core/figures/testing/some_answer.ts'
import { someSums } from '#core/figures/testing/some_sums.ts'
import { readingsBefore } from './readings_before.ts'

const BERLIN = { timeZone: 'Europe/Berlin', by: [], asOf: '2026-12-01T00:00:00Z' }

/** An answer whose steps have as many cases as is said for them. */
function answerOf(step: Step, from: string, to: string, cases: Record<string, number> = {}): FiguresAnswer {
  const rows = Object.entries(cases).map(([start, count]) => {
    const sums = someSums({ counts: { cases: count } })
    return someRow(start, {}, { total: sums, matured: sums, maturedHuman: someSums({}) })
  })
  return someAnswer(rows, { ...BERLIN, step, from, to })
}

const casesOf = (series: FiguresAnswer, before?: FiguresAnswer) =>
  readingsBefore(series, before, 1).map((reading) => reading?.total.counts.cases ?? null)

describe('the same step of the time before', () => {
  it('is the same day, counted from where each begins', () => {
    const series = answerOf('day', '2026-11-05T00:00:00+01:00', '2026-11-08T00:00:00+01:00')
    const before = answerOf('day', '2026-11-02T00:00:00+01:00', '2026-11-05T00:00:00+01:00', {
      '2026-11-02T00:00:00+01:00': 5,
      '2026-11-04T00:00:00+01:00': 7,
    })
    expect(casesOf(series, before)).toEqual([5, 0, 7])
  })

  it('is nothing where nothing is compared, and beyond what is', () => {
    const series = answerOf('day', '2026-11-05T00:00:00+01:00', '2026-11-07T00:00:00+01:00')
    expect(casesOf(series)).toEqual([null, null])
    const short = answerOf('day', '2026-11-04T00:00:00+01:00', '2026-11-05T00:00:00+01:00')
    expect(casesOf(series, short)).toEqual([0, null])
  })

  it('is the same hour on a day of 25 hours, both times that it comes', () => {
    const series = answerOf('hour', '2026-10-25T00:00:00+02:00', '2026-10-25T05:00:00+01:00')
    const before = answerOf('hour', '2026-10-24T00:00:00+02:00', '2026-10-25T00:00:00+02:00', {
      '2026-10-24T02:00:00+02:00': 2,
      '2026-10-24T03:00:00+02:00': 3,
      '2026-10-24T04:00:00+02:00': 4,
    })
    expect(casesOf(series, before)).toEqual([0, 0, 2, 2, 3, 4])
    const after = answerOf('hour', '2026-10-26T00:00:00+01:00', '2026-10-26T05:00:00+01:00')
    const long = answerOf('hour', '2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00', {
      '2026-10-25T02:00:00+02:00': 2,
      '2026-10-25T02:00:00+01:00': 20,
      '2026-10-25T03:00:00+01:00': 3,
    })
    expect(casesOf(after, long)).toEqual([0, 0, 2, 3, 0])
  })

  it('is none for an hour that the clocks left out', () => {
    const series = answerOf('hour', '2026-03-30T00:00:00+02:00', '2026-03-30T04:00:00+02:00')
    const before = answerOf('hour', '2026-03-29T00:00:00+01:00', '2026-03-30T00:00:00+02:00', {
      '2026-03-29T03:00:00+02:00': 3,
    })
    expect(casesOf(series, before)).toEqual([0, 0, null, 3])
  })

  it('is the week of the same place', () => {
    const series = answerOf('week', '2026-11-11T00:00:00+01:00', '2026-11-23T00:00:00+01:00')
    const before = answerOf('week', '2026-10-30T00:00:00+01:00', '2026-11-11T00:00:00+01:00', {
      '2026-10-30T00:00:00+01:00': 1,
      '2026-11-02T00:00:00+01:00': 2,
    })
    expect(casesOf(series, before)).toEqual([1, 2])
  })
})
