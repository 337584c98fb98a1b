import { describe, expect, it, test } from 'vitest'
import { FIGURE_IDS } from './catalogue.ts'
import { numberIn, readingOf, readingOfRow, readingsByStart, rowsOf, valueIn } from './reading.ts'
import { someAnswer, someRow } from './testing/some_answer.ts'
import { someSums, UNLIKE_SUMS } from './testing/some_sums.ts'

const OTHER_SUMS = {
  total: someSums({ counts: { cases: 10, resolved: 10, ratings: 80, ratingSum: 400 }, handling: 25 }),
  matured: someSums({ counts: { cases: 10, accepted: 5 }, handling: 20, rework: 7 }),
  maturedHuman: someSums({}),
}
const FIRST = '2026-11-02T00:00:00+00:00'
const THIRD = '2026-11-04T00:00:00+00:00'
const ai = someRow(FIRST, { handler: 'ai' }, UNLIKE_SUMS)
const human = someRow(FIRST, { handler: 'human' }, OTHER_SUMS)
const later = someRow(THIRD, { handler: 'ai' }, OTHER_SUMS)

describe('a row', () => {
  it('has the figures of the answer, medians and agent equivalents among them', () => {
    const reading = readingOfRow(ai)
    expect(valueIn('resolutionSeconds.median', reading)).toBe(60)
    expect(valueIn('agentEquivalents', reading)).toBe(3)
    expect(valueIn('costPerAcceptedResolution', reading)).toBe('4.600000')
    expect(numberIn('costPerAcceptedResolution', reading)).toBe(4.6)
    const told = { ...reading, figures: { ...ai.figures, csat: 1.25 } }
    expect(valueIn('csat', told)).toBe(1.25)
  })

  it('has of its sums what the answer does not give as a figure', () => {
    const reading = readingOfRow(ai)
    expect(valueIn('cases', reading)).toBe(1_000)
    expect(valueIn('maturedShare', reading)).toBe(0.4)
    expect(valueIn('cleanUpCost', reading)).toBe('328.000000')
    expect(valueIn('savingPerAccepted', readingOfRow(human))).toBeNull()
    expect(numberIn('savingPerAccepted', readingOfRow(human))).toBeNull()
  })
})

describe('several rows', () => {
  const both = readingOf([ai, human])

  it('are read as one, by their sums', () => {
    expect(both.total.counts.cases).toBe(1_010)
    expect(both.maturedHuman).toEqual(UNLIKE_SUMS.maturedHuman)
    // (828 + 27) / (180 + 5); (1,248 + 400) / (320 + 80)
    expect(valueIn('costPerAcceptedResolution', both)).toBe('4.621622')
    expect(valueIn('costPerCase', both)).toBe('1.386139')
    expect(valueIn('csat', both)).toBe(4.12)
  })

  it('have neither a median nor agent equivalents: these do not add up', () => {
    expect([valueIn('resolutionSeconds.median', both), valueIn('agentEquivalents', both)]).toEqual([null, null])
    expect(valueIn('resolutionSeconds.mean', both)).toBe(168_000 / 710)
  })

  it('may be none', () => {
    const { figures, ...sums } = readingOf([])
    expect([sums, figures]).toEqual([NONE, null])
    expect(FIGURE_IDS.map((id) => valueIn(id, readingOf([])) ?? 0).every((value) => Number(value) === 0)).toBe(true)
  })
})

const NONE = { total: someSums({}), matured: someSums({}), maturedHuman: someSums({}) }

test('rows are told apart by their handler', () => {
  const rows = [ai, human, later]
  expect([rowsOf(rows, 'ai'), rowsOf(rows, 'human'), rowsOf(rows, 'all')]).toEqual([[ai, later], [human], rows])
})

describe('readings by time', () => {
  const casesOf = (answer: Parameters<typeof readingsByStart>[0]) =>
    readingsByStart(answer, 1).map(({ start, reading }) => [start.slice(0, 10), reading.total.counts.cases])

  it('join the rows of a step, keep steps without any, and end with the one that has begun', () => {
    expect(casesOf(someAnswer([later, ai, human]))).toEqual([
      ['2026-11-02', 1_010],
      ['2026-11-03', 0],
      ['2026-11-04', 10],
    ])
  })

  it('end where the range does', () => {
    expect(casesOf(someAnswer([], { asOf: '2027-01-01T00:00:00Z' }))).toHaveLength(4)
  })

  it('begin weeks on the day of the policy', () => {
    const weeks = someAnswer([], { step: 'week', to: '2026-11-10T00:00:00+00:00', asOf: '2026-11-20T00:00:00Z' })
    expect(readingsByStart(weeks, 1).map(({ start }) => start.slice(8, 10))).toEqual(['02', '09'])
    expect(readingsByStart(weeks, 7).map(({ start }) => start.slice(8, 10))).toEqual(['02', '08'])
  })

  it('are none before the range begins, or without an answer', () => {
    expect(readingsByStart(undefined, 1)).toEqual([])
    expect(casesOf(someAnswer([], { asOf: FIRST }))).toEqual([])
    expect(casesOf(someAnswer([], { asOf: FIRST, step: 'total' }))).toEqual([])
    expect(casesOf(someAnswer([], { asOf: '2026-11-02T00:00:00.001Z' }))).toHaveLength(1)
  })

  it('are the same objects for steps of the same rows, and counted anew where one of several is another', () => {
    const readings = (rows: (typeof ai)[]) => readingsByStart(someAnswer(rows), 1).map(({ reading }) => reading)
    const [first, none, third] = readings([ai, human, later])
    const more = someRow(FIRST, { handler: 'human' }, UNLIKE_SUMS)
    const next = readings([ai, more, later])
    expect([next[1], next[2]]).toEqual([none, third])
    expect(next[2]).toBe(third)
    expect(next[0]).not.toBe(first)
    expect(next[0]?.total.counts.cases).toBe(2_000)
    expect(readings([ai, later])[0]?.total.counts.cases).toBe(1_000)
    expect(readings([ai, human, later])[0]).toEqual(first)
  })
})
