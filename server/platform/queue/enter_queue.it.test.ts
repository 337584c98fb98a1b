import { describe, expect, it } from 'vitest'
import { BURST_SECONDS, enterQueue } from './enter_queue.ts'

const PER_SECOND = 10

/** @returns the milliseconds to wait; 0 where the events may go through. */
async function waitMsOf(workspaceId: number, eventsPerSecond: number, events: number): Promise<number> {
  const turn = await enterQueue({ workspaceId, slug: `w${workspaceId}`, eventsPerSecond, events, jobEvents: 1_000 })
  return 'waitMs' in turn ? turn.waitMs : 0
}

describe('the rate of a workspace', () => {
  it('lets a burst through and then asks to wait until it is paid for', async () => {
    for (let i = 0; i < BURST_SECONDS; i++) expect(await waitMsOf(1, PER_SECOND, PER_SECOND)).toBe(0)
    // A little time has passed, so a little more is free; what goes over is waited for.
    expect(await waitMsOf(1, PER_SECOND, 5 * PER_SECOND)).toBe(0)
    const waitMs = await waitMsOf(1, PER_SECOND, 1)
    expect(waitMs).toBeGreaterThan(4_000)
    expect(waitMs).toBeLessThanOrEqual(5_001)
  })

  it('takes a batch that is larger than any burst, and makes up for it afterwards', async () => {
    expect(await waitMsOf(2, 1, 10_000)).toBe(0)
    expect(await waitMsOf(2, 1, 1)).toBeGreaterThan(9_900_000)
  })

  it('knows workspaces apart', async () => {
    expect(await waitMsOf(3, 1, 1_000)).toBe(0)
    expect(await waitMsOf(4, 1, 1)).toBe(0)
  })
})
