import { afterEach, expect, it, vi } from 'vitest'
import { everySecond, isSeen, watchNetwork } from './watch_browser.ts'

afterEach(() => void vi.useRealTimers())

it('tells of the network each time it goes or comes back, until it is stopped', () => {
  const browser = new EventTarget()
  const changed = vi.fn()
  const stop = watchNetwork(changed, browser)
  browser.dispatchEvent(new Event('offline'))
  expect(changed).toHaveBeenCalledTimes(1)
  browser.dispatchEvent(new Event('online'))
  expect(changed).toHaveBeenCalledTimes(2)
  stop()
  browser.dispatchEvent(new Event('offline'))
  browser.dispatchEvent(new Event('online'))
  expect(changed).toHaveBeenCalledTimes(2)
})

it('ticks once a second, until it is stopped', () => {
  vi.useFakeTimers()
  const tick = vi.fn()
  const stop = everySecond(tick)
  vi.advanceTimersByTime(999)
  expect(tick).not.toHaveBeenCalled()
  vi.advanceTimersByTime(2_001)
  expect(tick).toHaveBeenCalledTimes(3)
  stop()
  expect(vi.getTimerCount()).toBe(0)
})

it('takes a page for seen where it is on the screen', () => {
  expect((['visible', 'hidden'] as const).map((visibilityState) => isSeen({ visibilityState }))).toEqual([true, false])
})
