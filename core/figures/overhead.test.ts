import { describe, expect, it, test } from 'vitest'
import { Calendar } from '../calendar/calendar.ts'
import { DEFAULT_POLICY, type Policy } from '../policy/policy.ts'
import { bearsOverhead, daysOf, shareOverhead } from './overhead.ts'

const BERLIN = new Calendar('Europe/Berlin')
const monthly = (amountPerMonth: string, appliesTo: 'ai' | 'human' | 'all') => ({ name: 'any', amountPerMonth, appliesTo })
const share = (overheads: Policy['overheads'], date: string, ai: number, human: number) => {
  const days = [{ dayMs: BERLIN.dateStart(date), cases: { ai, human } }]
  return shareOverhead(days, { ...DEFAULT_POLICY, overheads }, BERLIN)[0]
}

// April has 30 days: what a day bears is a thirtieth.
test.each<[string, Policy['overheads'], [number, number], [bigint, bigint, bigint]]>([
  ['nothing', [], [3, 1], [0n, 0n, 0n]],
  ['for all', [monthly('120', 'all')], [3, 1], [1_000_000n, 1_000_000n, 0n]],
  ['for the AI', [monthly('90', 'ai')], [3, 1], [1_000_000n, 0n, 0n]],
  ['for humans', [monthly('90', 'human')], [3, 1], [0n, 3_000_000n, 0n]],
  ['for whom there is no case', [monthly('90', 'human')], [3, 0], [0n, 0n, 3_000_000n]],
  ['for nobody at all', [monthly('90', 'all')], [0, 0], [0n, 0n, 3_000_000n]],
  ['what no whole micro divides', [monthly('0.0003', 'all')], [2, 1], [3n, 3n, 1n]],
  ['several, each by itself', [monthly('90', 'ai'), monthly('60', 'all')], [3, 1], [1_500_000n, 500_000n, 0n]],
  ['what is left of several', [monthly('0.0003', 'all'), monthly('90', 'human')], [3, 0], [3n, 3n, 3_000_001n]],
])('a day bears %s', (_, overheads, [ai, human], [perAi, perHuman, unallocatedMicros]) => {
  expect(share(overheads, '2026-04-02', ai, human)).toEqual({
    dayMs: BERLIN.dateStart('2026-04-02'),
    perCaseMicros: { ai: perAi, human: perHuman },
    unallocatedMicros,
  })
})

test('the days of a month add up to its sum, each by itself to a micro', () => {
  const days = Array.from({ length: 28 }, (_, index) => `2026-02-${String(index + 1).padStart(2, '0')}`)
  const shares = days.map((date) => share([monthly('0.00005', 'ai')], date, 1, 0)?.perCaseMicros.ai ?? 0n)
  // 50 micros in 28 days: floor(50 d / 28) − floor(50 (d − 1) / 28).
  expect(shares.slice(0, 5)).toEqual([1n, 2n, 2n, 2n, 1n])
  expect(shares.reduce((sum, micros) => sum + micros)).toBe(50n)
})

test.each<[string, number, [number, number], boolean]>([
  ['that has begun', 999, [0, 0], true],
  ['that begins now', 1_000, [0, 0], true],
  ['ahead', 1_001, [0, 0], false],
  ['ahead with a case of the AI', 1_001, [1, 0], true],
  ['ahead with one of a human', 1_001, [0, 1], true],
  ['ahead with one of either', 1_001, [1, 1], true],
])('a day %s bears its part or not', (_, dayMs, [ai, human], bears) => {
  expect(bearsOverhead({ dayMs, cases: { ai, human } }, 1_000)).toBe(bears)
})

describe('the days of a span', () => {
  const at = (local: string) => Date.parse(local)
  it.each<[string, number, number, string[]]>([
    ['one', BERLIN.dateStart('2026-04-02'), BERLIN.dateStart('2026-04-03'), ['2026-04-02']],
    ['parts of two', at('2026-04-02T21:45:00Z'), at('2026-04-02T22:15:00Z'), ['2026-04-02', '2026-04-03']],
    ['a part of one', at('2026-04-02T10:00:00Z'), at('2026-04-02T10:15:00Z'), ['2026-04-02']],
    [
      'a night in which the clocks change',
      at('2026-03-28T12:00:00Z'),
      at('2026-03-30T12:00:00Z'),
      ['2026-03-28', '2026-03-29', '2026-03-30'],
    ],
    ['none', BERLIN.dateStart('2026-04-02'), BERLIN.dateStart('2026-04-02'), []],
  ])('%s', (_, startMs, endMs, dates) => {
    expect(daysOf({ startMs, endMs }, BERLIN)).toEqual(dates.map((date) => BERLIN.dateStart(date)))
  })
})
