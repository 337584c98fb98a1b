import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Refused, tallyRefusals, WRITE_EVERY_MS } from './tally_refusals.ts'

const START = new Date('2026-11-23T00:00:00.000Z')
const at = (ms: number) => new Date(START.getTime() + ms)

describe('the tally of what the door refused', () => {
  const written: [number, Refused[]][] = []
  let isAway = false
  const start = () =>
    tallyRefusals(async (workspaceId, refused) => {
      if (isAway) throw new Error('away')
      written.push([workspaceId, refused])
    })
  const event = (count: number) => ({ what: 'event', code: 'too_large', count }) as const
  const request = { what: 'request', code: 'too_large', count: 1 } as const

  beforeEach(() => {
    vi.useFakeTimers({ now: START })
    written.length = 0
    isAway = false
  })
  afterEach(() => void vi.useRealTimers())

  it('is written once a second, a sum for each reason and workspace', async () => {
    const tally = start()
    tally.note(1, event(3))
    await vi.advanceTimersByTimeAsync(WRITE_EVERY_MS - 1)
    expect(written).toEqual([])
    tally.note(1, event(4))
    tally.note(1, request)
    tally.note(2, request)
    await vi.advanceTimersByTimeAsync(1)
    const lastAt = at(WRITE_EVERY_MS - 1)
    expect(written).toEqual([
      [
        1,
        [
          { ...event(7), lastAt },
          { ...request, lastAt },
        ],
      ],
      [2, [{ ...request, lastAt }]],
    ])
    await vi.advanceTimersByTimeAsync(10 * WRITE_EVERY_MS)
    expect(written).toHaveLength(2)
    tally.note(1, event(1))
    await vi.advanceTimersByTimeAsync(WRITE_EVERY_MS)
    expect(written).toHaveLength(3)
  })

  it('is kept where it cannot be written, and loses nothing', async () => {
    const tally = start()
    isAway = true
    tally.note(1, event(3))
    await vi.advanceTimersByTimeAsync(3 * WRITE_EVERY_MS)
    tally.note(1, event(4))
    isAway = false
    await vi.advanceTimersByTimeAsync(WRITE_EVERY_MS)
    expect(written).toEqual([[1, [{ ...event(7), lastAt: at(3 * WRITE_EVERY_MS) }]]])
  })

  it('keeps the later time where a write failed that had begun before', async () => {
    const tally = start()
    isAway = true
    tally.note(1, event(1))
    const failing = tally.flush()
    vi.setSystemTime(at(500))
    tally.note(1, event(1))
    await failing
    isAway = false
    await tally.flush()
    expect(written).toEqual([[1, [{ ...event(2), lastAt: at(500) }]]])
  })

  it('is written at once where the process is about to end', async () => {
    const tally = start()
    tally.note(1, event(3))
    await tally.flush()
    expect(written).toHaveLength(1)
    await tally.flush()
    expect(written).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })
})
