import { beforeAll, describe, expect, it } from 'vitest'
import { getProducerRedis } from '../redis/connections.ts'
import { BURST_SECONDS, takeEvents } from './take_events.ts'

const PER_SECOND = 10

describe('the rate of a workspace', () => {
  beforeAll(async () => {
    while (getProducerRedis().status !== 'ready') await new Promise((resolve) => getProducerRedis().once('ready', resolve))
  })

  it('lets a burst through and then asks to wait until it is paid for', async () => {
    for (let i = 0; i < BURST_SECONDS; i++) expect(await takeEvents(1, PER_SECOND, PER_SECOND)).toBe(0)
    // A little time has passed, so a little more is free; what goes over is waited for.
    expect(await takeEvents(1, PER_SECOND, 5 * PER_SECOND)).toBe(0)
    const waitMs = await takeEvents(1, PER_SECOND, 1)
    expect(waitMs).toBeGreaterThan(4_000)
    expect(waitMs).toBeLessThanOrEqual(5_001)
  })

  it('takes a batch that is larger than any burst, and makes up for it afterwards', async () => {
    expect(await takeEvents(2, 1, 10_000)).toBe(0)
    expect(await takeEvents(2, 1, 1)).toBeGreaterThan(9_900_000)
  })

  it('knows workspaces apart', async () => {
    expect(await takeEvents(3, 1, 1_000)).toBe(0)
    expect(await takeEvents(4, 1, 1)).toBe(0)
  })
})
