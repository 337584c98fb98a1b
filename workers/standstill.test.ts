import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import type { CountJob } from './count_events.ts'
import { LONGEST_STANDSTILL_TICKS, StandstillWatch, standStill } from './standstill.ts'

test.each([
  ['nothing in hand', 0, 7, { steps: 7, ticks: 0 }],
  ['something in hand, and nothing moved', 3, 7, { steps: 7, ticks: 6 }],
  ['something in hand, and something moved', 3, 8, { steps: 8, ticks: 0 }],
  ['nothing in hand, since it moved', 0, 8, { steps: 8, ticks: 0 }],
] as const)('%s', (_name, inHand, steps, next) => expect(standStill({ steps: 7, ticks: 5 }, steps, inHand)).toEqual(next))

describe('a worker that has jobs in hand', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const job = { workspaceId: 1, events: 1, accepted: [], rejected: [] }
  const run = { isFirst: true, isLost: () => false }
  const MINUTE_MS = LONGEST_STANDSTILL_TICKS * 1_000

  function start(count: CountJob) {
    const heard = vi.fn()
    const watch = new StandstillWatch(heard)
    return { heard, watch, count: watch.watch(count) }
  }

  it('is told once when none of them moves for a minute', () => {
    const { heard, count } = start(() => new Promise(() => undefined))
    void count(job, run, null)
    vi.advanceTimersByTime(MINUTE_MS - 1)
    expect(heard).not.toHaveBeenCalled()
    vi.advanceTimersByTime(3 * MINUTE_MS)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('is well while something is committed, or fails', async () => {
    const { heard, watch, count } = start(({ events }) =>
      events > 1 ? Promise.reject(new Error('no')) : new Promise(() => undefined),
    )
    void count(job, run, null)
    vi.advanceTimersByTime(MINUTE_MS - 1)
    watch.moved()
    vi.advanceTimersByTime(MINUTE_MS - 1)
    await expect(count({ ...job, events: 2 }, run, null)).rejects.toThrow('no')
    vi.advanceTimersByTime(MINUTE_MS - 1)
    expect(heard).not.toHaveBeenCalled()
    vi.advanceTimersByTime(MINUTE_MS)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('is well when it has put them all down, and when it ends', async () => {
    const { heard, watch, count } = start(() => Promise.resolve())
    await count(job, run, null)
    vi.advanceTimersByTime(3 * MINUTE_MS)
    const other = start(() => new Promise(() => undefined))
    void other.count(job, run, null)
    other.watch.close()
    watch.close()
    vi.advanceTimersByTime(3 * MINUTE_MS)
    expect([heard, other.heard].map(({ mock }) => mock.calls.length)).toEqual([0, 0])
    expect(vi.getTimerCount()).toBe(0)
  })
})
