import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { freshFor } from '../platform/cache/fresh_for.ts'
import { allowEach } from '../platform/rate_limit/allow_each.ts'
import { type Lookups, spareLookups } from './spare_lookups.ts'

const FRESH_MS = 5_000
const BURST = 3
const HERE = '203.0.113.7'

describe('the lookups of keys', () => {
  let lookups: Lookups<string>
  const asked: string[] = []
  const good = new Set<string>()
  /** @returns what came of each key that was tried: its holder, null or the code of the problem. */
  const tryAll = async (keys: string[], from = HERE) => {
    const settled = await Promise.allSettled(keys.map((key) => lookups.find(key, from)))
    return settled.map((each) => (each.status === 'fulfilled' ? each.value : (each.reason.code ?? each.reason.message)))
  }
  const madeUp = (count: number, name = 'x') => Array.from({ length: count }, (_, n) => `${name}${n}`)

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] })
    asked.length = 0
    good.clear()
    const holders = freshFor(FRESH_MS, 100, async (key: string) => {
      asked.push(key)
      if (key === 'down') throw new Error('down')
      return good.has(key) ? `holder of ${key}` : null
    })
    lookups = spareLookups(holders, allowEach({ perSecond: 1, burst: BURST, mostKeys: 10 }))
  })
  afterEach(() => void vi.useRealTimers())

  it('end for an address that makes keys up, even all at once, and go on at its rate', async () => {
    expect(await tryAll(madeUp(BURST + 2))).toEqual([null, null, null, 'rate_limited', 'rate_limited'])
    expect(asked).toHaveLength(BURST)
    await expect(lookups.find('y', HERE)).rejects.toMatchObject({ retryAfterSeconds: 1 })
    vi.advanceTimersByTime(1_000)
    expect(await tryAll(['y', 'z'])).toEqual([null, 'rate_limited'])
    expect(await tryAll(['z'], '203.0.113.8')).toEqual([null])
  })

  it('count an IPv6 sender by its network', async () => {
    for (let n = 0; n < BURST; n++) await lookups.find(`x${n}`, `2001:db8::${n + 1}`)
    expect(await tryAll(['y'], '2001:db8::ffff')).toEqual(['rate_limited'])
    expect(await tryAll(['y'], '2001:db8:0:1::1')).toEqual([null])
  })

  it('never end for a key that was good, whoever else is at its address, until it is so no more', async () => {
    good.add('mine').add('later')
    expect(await tryAll(['mine'])).toEqual(['holder of mine'])
    await tryAll(madeUp(2 * BURST))
    vi.advanceTimersByTime(FRESH_MS)
    await tryAll(madeUp(100, 'more'))
    expect(await tryAll(['mine', 'later'])).toEqual(['holder of mine', 'rate_limited'])
    good.delete('mine')
    vi.advanceTimersByTime(FRESH_MS)
    await tryAll(madeUp(100, 'still'))
    expect(await tryAll(['mine'])).toEqual([null])
    vi.advanceTimersByTime(FRESH_MS)
    await tryAll(madeUp(100, 'again'))
    expect(await tryAll(['mine'])).toEqual(['rate_limited'])
  })

  it('know at once what was found, and ask nobody for it', async () => {
    good.add('mine')
    expect(lookups.known('mine')).toBeUndefined()
    await tryAll(['mine', 'x'])
    expect([lookups.known('mine'), lookups.known('x'), lookups.known('y')]).toEqual(['holder of mine', null, undefined])
    expect(asked).toEqual(['mine', 'x'])
  })

  it('take nothing for what is good, what is remembered, and what could not be asked', async () => {
    good.add('mine')
    for (let n = 0; n < 3 * BURST; n++) good.add(`good${n}`)
    for (let n = 0; n < 3 * BURST; n++) await lookups.find(`good${n}`, HERE)
    for (let n = 0; n < 3 * BURST; n++) await expect(lookups.find('down', HERE)).rejects.toThrow('down')
    await lookups.find('x', HERE)
    expect(await tryAll(Array.from({ length: 9 }, () => 'x'))).toEqual(Array.from({ length: 9 }, () => null))
    expect(asked.filter((key) => key === 'x')).toHaveLength(1)
    expect(await tryAll(madeUp(BURST))).toEqual([null, null, 'rate_limited'])
  })
})
