import { describe, expect, it } from 'vitest'
import type { LearnedSteadiness } from './baseline.ts'
import { type StandingSeries, standingOf, steadinessOfCases } from './row_series.ts'

const alarm = (startHour: number) => ({ startHour, worse: true })
const stands = (rest: Partial<StandingSeries>): StandingSeries => ({ alarm: null, isCalm: false, worse: 0, better: 0, ...rest })
const all = { handler: null, values: {} }

describe('the alarm that holds for a row', () => {
  const series = new Map([
    ['breaks', stands({ alarm: alarm(1) })],
    ['breaks.ai', stands({ alarm: alarm(2) })],
    ['breaks.human', stands({ isCalm: true })],
    ['breaks.language.3', stands({ alarm: alarm(3), worse: 9 })],
    ['breaks.language.4', stands({ isCalm: true })],
    ['breaks.topic.5', stands({ alarm: alarm(5), better: 12 })],
  ])
  const startOf = (cases: Parameters<typeof standingOf>[1]) => standingOf(series, cases).alarm?.startHour ?? null

  it('is that of its own series', () => {
    expect(startOf(all)).toBe(1)
    expect(startOf({ handler: 'ai', values: {} })).toBe(2)
    expect(startOf({ handler: 'human', values: {} })).toBeNull()
    expect(startOf({ handler: null, values: { language: [3] } })).toBe(3)
  })

  it('is that of its handler where its value has none, is not watched, or is one of several', () => {
    expect(startOf({ handler: 'ai', values: { language: [4] } })).toBe(2)
    expect(startOf({ handler: null, values: { language: [4] } })).toBe(1)
    expect(startOf({ handler: 'ai', values: { topic: [99] } })).toBe(2)
    expect(startOf({ handler: 'human', values: { language: [3, 4] } })).toBeNull()
  })

  it('is the most evident one of its values', () => {
    expect(startOf({ handler: 'ai', values: { language: [3], topic: [5] } })).toBe(5)
    expect(startOf({ handler: 'human', values: { language: [3], topic: [6] } })).toBe(3)
  })

  it('leaves a row calm whose own series is, and none that is not watched by itself', () => {
    const isCalm = (cases: Parameters<typeof standingOf>[1]) => standingOf(series, cases).isCalm
    expect(isCalm({ handler: 'human', values: {} })).toBe(true)
    expect(isCalm({ handler: null, values: { language: [4] } })).toBe(true)
    expect(isCalm(all)).toBe(false)
    expect(isCalm({ handler: 'human', values: { language: [4] } })).toBe(false)
    expect(isCalm({ handler: null, values: { language: [4], topic: [6] } })).toBe(false)
    expect(standingOf(new Map(), all)).toEqual({ alarm: null, isCalm: false })
  })
})

describe('how steady the cases of a row are', () => {
  const of = (rest: Partial<LearnedSteadiness>): LearnedSteadiness => ({
    handler: null,
    dimension: null,
    value: null,
    dispersion: 1,
    expectedPerDay: 1,
    breaks: 0,
    ...rest,
  })
  const baseline = {
    steadiness: [
      of({ dispersion: 3, expectedPerDay: 100, breaks: 2_000 }),
      of({ handler: 'ai', dispersion: 2, expectedPerDay: 80, breaks: 1_600 }),
      of({ dimension: 'language', value: 3, dispersion: 1.5, expectedPerDay: 20, breaks: 400 }),
      of({ dimension: 'language', value: 4, breaks: 30 }),
      of({ dimension: 'topic', value: 5, breaks: 120 }),
    ],
  }
  const steadinessOf = (values: Parameters<typeof steadinessOfCases>[1]['values']) =>
    steadinessOfCases(baseline, { handler: null, values }, 25)

  it('is as it was learned where they are known as one', () => {
    expect(steadinessOf({})).toMatchObject({ dispersion: 3, expectedPerDay: 100, breaks: 2_000 })
    expect(steadinessOf({ language: [3] })).toMatchObject({ dispersion: 1.5, expectedPerDay: 20, breaks: 400 })
    expect(steadinessOfCases(baseline, { handler: 'ai', values: {} }, 1)).toMatchObject({ dispersion: 2, breaks: 1_600 })
  })

  it('is that of their handler as far as their volume goes, and known as well as the values of the least known dimension', () => {
    expect(steadinessOf({ language: [3], topic: [5] })).toEqual({ dispersion: 1.5, expectedPerDay: 25, breaks: 120 })
    expect(steadinessOf({ language: [3, 4] })).toEqual({ dispersion: 1.5, expectedPerDay: 25, breaks: 430 })
    // A value that nobody knows is as its handler.
    expect(steadinessOf({ topic: [99] })).toEqual({ dispersion: 1.5, expectedPerDay: 25, breaks: 2_000 })
    expect(steadinessOf({ language: [3, 99] })).toMatchObject({ breaks: 2_000 })
  })
})
