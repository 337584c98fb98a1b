import { beforeEach, describe, expect, it } from 'vitest'
import { type Allowance, allowEach } from './allow_each.ts'

describe('what each key may do', () => {
  let nowMs = 1_000_000
  let allowance: Allowance
  const take = (key: string, times: number) => Array.from({ length: times }, () => allowance.take(key))

  beforeEach(() => {
    allowance = allowEach({ perSecond: 2, burst: 3, mostKeys: 3 }, () => nowMs)
  })

  it('is a burst, and then its rate', () => {
    expect(take('a', 5)).toEqual([0, 0, 0, 500, 500])
    nowMs += 499
    expect(take('a', 1)).toEqual([1])
    nowMs += 1
    expect(take('a', 2)).toEqual([0, 500])
    nowMs += 1_000_000
    expect(take('a', 4)).toEqual([0, 0, 0, 500])
  })

  it('is its own', () => {
    take('a', 3)
    expect([...take('b', 1), ...take('a', 1)]).toEqual([0, 500])
  })

  it('is given back where it is not to count', () => {
    take('a', 3)
    allowance.giveBack('a')
    allowance.giveBack('nobody')
    expect(take('a', 2)).toEqual([0, 500])
    expect(take('nobody', 4)).toEqual([0, 0, 0, 500])
  })

  it('is kept for so many keys alone: the quietest goes first', () => {
    for (const key of ['a', 'b', 'c']) take(key, 2)
    take('a', 1)
    take('d', 3)
    expect(['a', 'c', 'd', 'b'].map((key) => take(key, 3))).toEqual([
      [500, 500, 500],
      [0, 500, 500],
      [500, 500, 500],
      [0, 0, 0],
    ])
  })
})
