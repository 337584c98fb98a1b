import { afterEach, describe, expect, it, vi } from 'vitest'
import { freshFor } from './fresh_for.ts'

describe('freshFor', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('asks once while the answer is fresh, and again afterwards', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    let asked = 0
    const cache = freshFor(5_000, 10, async (key: string) => `${key}${++asked}`)
    expect(cache.holds('a')).toBe(false)
    expect(await Promise.all([cache.get('a'), cache.get('a')])).toEqual(['a1', 'a1'])
    vi.advanceTimersByTime(4_999)
    expect(cache.holds('a')).toBe(true)
    expect(await cache.get('a')).toBe('a1')
    vi.advanceTimersByTime(1)
    expect(cache.holds('a')).toBe(false)
    expect(await cache.get('a')).toBe('a2')
  })

  it('knows an answer from when it is there until it is old, or forgotten', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const cache = freshFor(5_000, 10, async (key: string): Promise<string | null> => (key === 'nobody' ? null : `${key}!`))
    const asked = cache.get('a')
    expect(cache.known('a')).toBeUndefined()
    await asked
    await cache.get('nobody')
    expect([cache.known('a'), cache.known('nobody'), cache.known('b')]).toEqual(['a!', null, undefined])
    cache.forget('nobody')
    expect(cache.known('nobody')).toBeUndefined()
    vi.advanceTimersByTime(5_000)
    expect(cache.known('a')).toBeUndefined()
  })

  it('knows nothing of what failed', async () => {
    const cache = freshFor(5_000, 10, async (_: string): Promise<string> => Promise.reject(new Error('down')))
    await expect(cache.get('a')).rejects.toThrow('down')
    expect(cache.known('a')).toBeUndefined()
  })

  it('forgets failures', async () => {
    let asked = 0
    const cache = freshFor(5_000, 10, async (_: string) => {
      asked += 1
      if (asked === 1) throw new Error('down')
      return asked
    })
    await expect(cache.get('a')).rejects.toThrow('down')
    expect(await cache.get('a')).toBe(2)
  })

  it('keeps no more than its limit, dropping the oldest', async () => {
    const asked: number[] = []
    const cache = freshFor(5_000, 2, async (key: number) => asked.push(key))
    for (const key of [1, 2, 3, 3, 2, 1]) await cache.get(key)
    expect(asked).toEqual([1, 2, 3, 1])
  })
})
