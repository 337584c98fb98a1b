import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Timers } from './timers.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('things to do once', () => {
  it('are done when their time has come, once, and may be asked for again then', () => {
    const timers = new Timers()
    const action = vi.fn()
    timers.after('a', 100, action)
    vi.advanceTimersByTime(99)
    expect(action).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(action).toHaveBeenCalledTimes(1)
    timers.after('a', 100, action)
    vi.advanceTimersByTime(100)
    expect(action).toHaveBeenCalledTimes(2)
  })

  it('may ask for themselves again', () => {
    const timers = new Timers()
    let rounds = 0
    const round = () => {
      rounds += 1
      timers.after('a', 100, round)
    }
    round()
    vi.advanceTimersByTime(300)
    expect(rounds).toBe(4)
  })

  it('keep their time while they wait, each by its name', () => {
    const timers = new Timers()
    const [first, second, other] = [vi.fn(), vi.fn(), vi.fn()]
    timers.after('a', 100, first)
    timers.after('a', 10, second)
    timers.after('b', 10, other)
    vi.advanceTimersByTime(100)
    expect([first, second, other].map((action) => action.mock.calls.length)).toEqual([1, 0, 1])
  })

  it('can be called off, one or all, and asked for again', () => {
    const timers = new Timers()
    const [first, other] = [vi.fn(), vi.fn()]
    timers.after('a', 100, first)
    timers.after('b', 100, other)
    timers.cancel('a')
    timers.cancel('unknown')
    timers.after('a', 50, first)
    vi.advanceTimersByTime(100)
    expect([first, other].map((action) => action.mock.calls.length)).toEqual([1, 1])
    timers.after('a', 100, first)
    timers.clear()
    expect(vi.getTimerCount()).toBe(0)
    timers.after('a', 100, first)
    vi.advanceTimersByTime(100)
    expect(first).toHaveBeenCalledTimes(2)
  })
})
