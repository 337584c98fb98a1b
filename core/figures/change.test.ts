import { describe, expect, it } from 'vitest'
import { changeOfAmount, changeOfRate } from './change.ts'

const exact = (value: number | null) => ({ value, error: null })

describe('a change in words', () => {
  it.each([
    ['a cost that fell', changeOfAmount(exact(2.4), exact(2.5), 'lower'), { text: '−4.0%', meaning: 'better', tone: 'good' }],
    ['a cost that rose', changeOfAmount(exact(2.6), exact(2.5), 'lower'), { text: '+4.0%', meaning: 'worse', tone: 'bad' }],
    ['a rate that rose', changeOfRate(exact(0.8), exact(0.787), 'higher'), { text: '+1.3 pt', meaning: 'better', tone: 'good' }],
    ['more cases', changeOfAmount(exact(110), exact(100), 'neither'), { text: '+10.0%', meaning: 'higher', tone: 'neutral' }],
    [
      'next to nothing',
      changeOfRate(exact(0.8001), exact(0.8), 'higher'),
      { text: '0.0 pt', meaning: 'unchanged', tone: 'neutral' },
    ],
    ['a loss that grew', changeOfAmount(exact(-3), exact(-2), 'higher'), { text: '−50.0%', meaning: 'worse', tone: 'bad' }],
  ])('%s', (_name, change, expected) => expect(change).toEqual(expected))

  it.each([
    ['within chance', 0.01, 'no clear change'],
    ['beyond it', 0.005, 'worse'],
  ])('calls a rate that fell by 2 points %s where each side has an error of %d', (_name, error, meaning) => {
    expect(changeOfRate({ value: 0.78, error }, { value: 0.8, error }, 'higher')?.meaning).toBe(meaning)
  })

  it('measures chance in money before it speaks of percent', () => {
    const [now, before] = [
      { value: 110, error: 3 },
      { value: 100, error: 3 },
    ]
    expect(changeOfAmount(now, before, 'lower')?.meaning).toBe('worse')
    expect(changeOfAmount({ ...now, error: 6 }, before, 'lower')?.meaning).toBe('no clear change')
  })

  it('is nothing where either side is missing, or the past is 0', () => {
    const nothing = [
      changeOfAmount(exact(null), exact(1), 'lower'),
      changeOfAmount(exact(1), exact(null), 'lower'),
      changeOfAmount(exact(1), exact(0), 'lower'),
      changeOfRate(exact(null), exact(1), 'lower'),
    ]
    expect(nothing).toEqual([null, null, null, null])
  })
})
