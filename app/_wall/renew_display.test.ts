import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { renewDisplay } from './renew_display.ts'

const HOUR_MS = 3_600_000
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('draws a display anew every six hours, and waits while the server is away', async () => {
  const load = vi
    .fn<() => Promise<{ ok: boolean; redirected: boolean }>>()
    .mockRejectedValueOnce(new Error('away'))
    .mockResolvedValueOnce({ ok: false, redirected: false })
    .mockResolvedValue({ ok: true, redirected: false })
  const reload = vi.fn()
  const stop = renewDisplay({ load, reload })
  await vi.advanceTimersByTimeAsync(6 * HOUR_MS)
  expect([load.mock.calls.length, reload.mock.calls.length]).toEqual([1, 0])
  await vi.advanceTimersByTimeAsync(60_000)
  expect([load.mock.calls.length, reload.mock.calls.length]).toEqual([2, 0])
  await vi.advanceTimersByTimeAsync(60_000)
  expect([load.mock.calls.length, reload.mock.calls.length]).toEqual([3, 1])
  stop()
})

it('does nothing once it has ended', async () => {
  const load = vi.fn(() => Promise.resolve({ ok: true, redirected: false }))
  renewDisplay({ load, reload: () => undefined })()
  await vi.advanceTimersByTimeAsync(24 * HOUR_MS)
  expect(load).not.toHaveBeenCalled()
})
