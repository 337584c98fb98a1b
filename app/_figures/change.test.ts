import { describe, expect, it } from 'vitest'
import { changeOfAmount, changeOfRate } from './change.ts'

describe('a change in words', () => {
  it.each([
    ['a cost that fell', changeOfAmount('2.40', '2.50', 'lower'), { text: '−4.0 %', meaning: 'better', tone: 'good' }],
    ['a cost that rose', changeOfAmount('2.60', '2.50', 'lower'), { text: '+4.0 %', meaning: 'worse', tone: 'bad' }],
    ['a rate that rose', changeOfRate(0.8, 0.787, 'higher'), { text: '+1.3 pt', meaning: 'better', tone: 'good' }],
    ['more cases', changeOfAmount(110, 100, 'neutral'), { text: '+10.0 %', meaning: 'higher', tone: 'neutral' }],
    ['next to nothing', changeOfRate(0.8001, 0.8, 'higher'), { text: '0.0 pt', meaning: 'unchanged', tone: 'neutral' }],
    ['a loss that grew', changeOfAmount('-3', '-2', 'higher'), { text: '−50.0 %', meaning: 'worse', tone: 'bad' }],
  ])('%s', (_name, change, expected) => expect(change).toEqual(expected))

  it('is nothing where either side is missing, or the past is 0', () => {
    const nothing = [
      changeOfAmount(null, '1', 'lower'),
      changeOfAmount('1', null, 'lower'),
      changeOfAmount('1', 0, 'lower'),
      changeOfRate(null, 1, 'lower'),
    ]
    expect(nothing).toEqual([null, null, null, null])
  })
})
