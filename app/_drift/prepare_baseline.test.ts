import { expect, it } from 'vitest'
import { prepareBaseline, sharesByAge } from './prepare_baseline.ts'
import { someBaseline } from './testing/some_baseline.ts'

const SETTINGS = { currency: 'USD', timeZone: 'UTC' }
const model = prepareBaseline(someBaseline(), SETTINGS, 100)

it('adds chances an hour up to a share that never passes all', () => {
  expect(sharesByAge([])).toEqual([0])
  const [, first, second] = sharesByAge([0.1, 0.1])
  expect(first).toBeCloseTo(1 - Math.exp(-0.1), 12)
  expect(second).toBeCloseTo(1 - Math.exp(-0.2), 12)
})

it('says what it was learned from, by whom, and under which policy', () => {
  expect(model.facts.map(({ value, note }) => [value, note])).toEqual([
    ['30 Sep to 27 Oct', 'learned by itself on 12 Nov 2026, 00:05'],
    ['Version 3', 'acceptance window 2 days'],
    ['$2.70', 'in those days'],
  ])
})

it('says how many had been taken back by each age up to the window, then the window itself', () => {
  expect(model.ages.rows).toEqual([
    { age: '6 hours', ai: '5.8%', human: '0.6%' },
    { age: '1 day', ai: '21.3%', human: '2.4%' },
    { age: '2 days', ai: '38.1%', human: '4.7%' },
  ])
  expect(model.ages.ai.label).toBe('AI 38.1%')
  expect(model.ages.description).toBe('After 2 days 38.1% of the AI’s resolutions had been taken back, and 4.7% of people’s.')
})

it('has the segments with the most to learn from first', () => {
  expect(model.segments).toMatchObject([
    { name: 'AI', by: 'Handler', breaks: '4,000' },
    { name: 'AI, German', by: 'Language', factor: '× 1.40', expectedPerDay: '12.5', dispersion: '1.20' },
  ])
})

it('says what things cost, and how much that varies', () => {
  expect(model.costs.map(({ ai, human }) => [ai, human])).toEqual([
    ['$0.36 ± $0.10', '$4.00 ± $2.00'],
    ['10,000', '3,000'],
    ['$0.90 ± $0.10', '$3.50 ± $1.00'],
    ['$1.00 ± $0.50', '$4.00 ± $1.00'],
    ['2.0%', '0.5%'],
  ])
})
