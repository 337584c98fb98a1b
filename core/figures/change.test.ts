import { describe, expect, it } from 'vitest'
import { formatMoney } from '../format/money.ts'
import type { FigureId } from './catalogue.ts'
import { changeOfAmount, changeOfFigure, changeOfRate, changeWords } from './change.ts'
import type { Counts } from './contract.ts'
import { readingOf } from './reading.ts'
import { someRow } from './testing/some_answer.ts'
import { someSums } from './testing/some_sums.ts'

const exact = (value: number | null) => ({ value, error: null })

describe('a change in words', () => {
  it.each([
    ['a cost that fell', changeOfAmount(exact(2.4), exact(2.5), 'lower'), { text: '−4.0%', meaning: 'better', tone: 'good' }],
    ['a cost that rose', changeOfAmount(exact(2.6), exact(2.5), 'lower'), { text: '+4.0%', meaning: 'worse', tone: 'bad' }],
    ['a rate that rose', changeOfRate(exact(0.8), exact(0.787), 'higher'), { text: '+1.3 pt', meaning: 'better', tone: 'good' }],
    ['a rate that fell', changeOfRate(exact(0.7), exact(0.8), 'higher'), { text: '−10.0 pt', meaning: 'worse', tone: 'bad' }],
    ['more cases', changeOfAmount(exact(110), exact(100), 'neither'), { text: '+10.0%', meaning: 'higher', tone: 'neutral' }],
    ['fewer cases', changeOfAmount(exact(90), exact(100), 'neither'), { text: '−10.0%', meaning: 'lower', tone: 'neutral' }],
    ['a loss that grew', changeOfAmount(exact(-3), exact(-2), 'higher'), { text: '−50.0%', meaning: 'worse', tone: 'bad' }],
    [
      'a loss that became a gain',
      changeOfAmount(exact(1), exact(-2), 'higher'),
      { text: '+150.0%', meaning: 'better', tone: 'good' },
    ],
  ])('%s', (_name, change, expected) => expect(change).toEqual(expected))

  it.each([
    [0.8004, 'unchanged', '0.0 pt'],
    [0.8006, 'better', '+0.1 pt'],
    [0.7996, 'unchanged', '0.0 pt'],
    [0.7994, 'worse', '−0.1 pt'],
  ])('a rate of 0.8 that is now %d: %s', (value, meaning, text) => {
    const tone = meaning === 'unchanged' ? 'neutral' : meaning === 'better' ? 'good' : 'bad'
    expect(changeOfRate(exact(value), exact(0.8), 'higher')).toEqual({ meaning, text, tone })
  })

  it.each([
    [0.0199, 0.01, 'no clear change'],
    [0.0277, 0.01, 'no clear change'],
    [0.0278, 0.01, 'worse'],
    [0.0196, 0, 'worse'],
  ])('a rate that fell by %d where each side has an error of %d', (fall, error, meaning) => {
    const [now, before] = [
      { value: 0.8 - fall, error },
      { value: 0.8, error },
    ]
    // 1.96 × √2 × 0.01 is 0.02772.
    expect(changeOfRate(now, before, 'higher')?.meaning).toBe(meaning)
  })

  it('is one where it would show, and where it is just as large as chance may be', () => {
    expect(changeOfRate(exact(0.0005), exact(0), 'higher')).toEqual({ text: '+0.1 pt', meaning: 'better', tone: 'good' })
    expect(changeOfRate({ value: 0.49, error: 0.25 }, exact(0), 'higher')?.meaning).toBe('better')
  })

  it('takes the chance of both sides', () => {
    const sides = [
      [0.03, 0],
      [0, 0.03],
    ] as const
    const meanings = sides.map(
      ([now, before]) => changeOfRate({ value: 0.75, error: now }, { value: 0.8, error: before }, 'higher')?.meaning,
    )
    expect(meanings).toEqual(['no clear change', 'no clear change'])
  })

  it('measures chance in money before it speaks of percent', () => {
    const [now, before] = [
      { value: 110, error: 3 },
      { value: 100, error: 3 },
    ]
    expect(changeOfAmount(now, before, 'lower')?.meaning).toBe('worse')
    const unclear = { text: '+10.0%', meaning: 'no clear change', tone: 'neutral' }
    expect(changeOfAmount({ ...now, error: 6 }, before, 'lower')).toEqual(unclear)
  })

  it('is nothing where either side is missing, or the past is 0', () => {
    const nothing = [
      changeOfAmount(exact(null), exact(1), 'lower'),
      changeOfAmount(exact(1), exact(null), 'lower'),
      changeOfAmount(exact(1), exact(0), 'lower'),
      changeOfRate(exact(null), exact(1), 'lower'),
      changeOfRate(exact(1), exact(null), 'lower'),
    ]
    expect(nothing).toEqual([null, null, null, null, null])
    expect(changeOfRate(exact(1), exact(0), 'lower')?.text).toBe('+100.0 pt')
  })

  it('is said in money where percent say nothing: from, to or across 0, and many times over', () => {
    const money = (now: number, before: number) =>
      changeOfAmount(exact(now), exact(before), 'higher', (difference) => formatMoney(difference, 'USD', true))?.text
    expect([money(-0.33, 0.35), money(0.35, -0.33)]).toEqual(['−$0.68', '+$0.68'])
    expect([money(1, 0), money(0, 1)]).toEqual(['+$1.00', '−$1.00'])
    expect([money(10.9, 1), money(11, 1)]).toEqual(['+990.0%', '+$10.00'])
    expect([money(0.35, 0.7), money(-0.7, -0.35)]).toEqual(['−50.0%', '−100.0%'])
    const tiny = changeOfAmount(exact(0.004), exact(0), 'higher', (difference) => formatMoney(difference, 'USD', true))
    expect(tiny).toEqual({ text: '$0.00', meaning: 'unchanged', tone: 'neutral' })
  })

  it('reads as a sentence goes on', () => {
    expect(changeWords({ text: '+4.2%', meaning: 'worse', tone: 'bad' })).toBe('+4.2% worse')
    expect(changeWords({ text: '+0.3 pt', meaning: 'no clear change', tone: 'neutral' })).toBe('+0.3 pt, no clear change')
  })
})

describe('the change of a figure', () => {
  const reading = (counts: Partial<Counts>) => {
    const sums = someSums({ counts, handling: 100 })
    return readingOf([someRow('2026-11-02T00:00:00Z', {}, { total: sums, matured: sums, maturedHuman: sums })])
  }
  const change = (id: FigureId, now: Partial<Counts>, before: Partial<Counts>) =>
    changeOfFigure(id, reading(now), reading(before), 'EUR')

  it('is in points for a rate and in percent for the others, its way of better that of the catalogue', () => {
    const [now, before] = [
      { aiConversations: 1_000, aiHandedOff: 400, cases: 100 },
      { aiConversations: 1_000, aiHandedOff: 300, cases: 80 },
    ]
    expect(change('containmentRate', now, before)).toEqual({ text: '−10.0 pt', meaning: 'worse', tone: 'bad' })
    expect(change('escalationRate', now, before)).toEqual({ text: '+10.0 pt', meaning: 'worse', tone: 'bad' })
    expect(change('costPerCase', now, before)).toEqual({ text: '−20.0%', meaning: 'better', tone: 'good' })
    expect(change('cases', { cases: 400 }, { cases: 200 })).toEqual({ text: '+100.0%', meaning: 'higher', tone: 'neutral' })
  })

  it('is in the workspace’s money where it crosses 0', () => {
    const saving = (cost: number) => {
      const sums = someSums({ counts: { cases: 100, accepted: 100 }, handling: cost })
      const human = someSums({ counts: { cases: 100, accepted: 100 }, handling: 300 })
      return readingOf([someRow('2026-11-02T00:00:00Z', {}, { total: sums, matured: sums, maturedHuman: human })])
    }
    const text = changeOfFigure('savingPerAccepted', saving(340), saving(260), 'EUR')?.text
    expect(text).toBe('−€0.80')
  })

  it('knows how far chance goes', () => {
    const before = { aiConversations: 100, aiHandedOff: 30 }
    expect(change('containmentRate', { aiConversations: 100, aiHandedOff: 42 }, before)?.meaning).toBe('no clear change')
    expect(change('containmentRate', { aiConversations: 100, aiHandedOff: 44 }, before)?.meaning).toBe('worse')
  })

  it('is not called good or bad where chance is not known', () => {
    const [now, before] = [
      { ratings: 100, ratingSum: 400 },
      { ratings: 100, ratingSum: 320 },
    ]
    expect(change('csat', now, before)).toEqual({ text: '+25.0%', meaning: 'higher', tone: 'neutral' })
  })

  it('is nothing where either sample is smaller than 30 of what the figure rests on', () => {
    const of = (aiConversations: number) => ({ aiConversations, aiHandedOff: 3, cases: 1_000 })
    expect(change('containmentRate', of(30), of(30))).not.toBeNull()
    expect(change('containmentRate', of(29), of(30))).toBeNull()
    expect(change('containmentRate', of(30), of(29))).toBeNull()
  })
})
