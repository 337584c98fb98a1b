import { beforeEach, describe, expect, it } from 'vitest'
import { BURST_SECONDS } from '../platform/queue/enter_queue.ts'
import { BYTES_AN_EVENT, type Charges, chargeDeliveries, weightOf } from './charge_delivery.ts'

const workspace = { id: 1, eventsPerSecond: 10 }
const BURST = BURST_SECONDS * workspace.eventsPerSecond
const limited = (retryAfterSeconds: number) => expect.objectContaining({ code: 'rate_limited', retryAfterSeconds })

it.each([
  ['nothing', 0, 0, 0],
  ['a few bytes', 2, 0, 1],
  ['a small event', 300, 1, 1],
  ['a large event', 3 * BYTES_AN_EVENT, 1, 3],
  ['many tiny events', 5_000, 10_000, 10_000],
  ['a byte more than two', 2 * BYTES_AN_EVENT + 1, 2, 3],
])('%s', (_, bytes, events, weight) => {
  expect(weightOf(bytes, events)).toBe(weight)
})

describe('what is read of a workspace', () => {
  let nowMs = 1_000_000
  let charges: Charges
  /** Reads so many tiny events. */
  const read = (events: number) => {
    const charge = charges.open(workspace)
    charge.bytes(1)
    for (let i = 0; i < events; i++) charge.event()
    return charge
  }

  beforeEach(() => {
    charges = chargeDeliveries(() => nowMs)
  })

  it('may be a burst, and then waits until that is paid for', () => {
    read(BURST)
    read(50)
    expect(() => read(1)).toThrow(limited(5))
    nowMs += 4_999
    expect(() => read(1)).toThrow(limited(0.001))
    nowMs += 1
    read(10)
    expect(() => read(1)).toThrow(limited(1))
  })

  it('may be one delivery of any size, for which one waits the longer', () => {
    const charge = read(10 * BURST)
    charge.bytes(BYTES_AN_EVENT)
    expect(() => read(1)).toThrow(limited(9 * BURST_SECONDS))
  })

  it('is charged for its bytes before anybody looks at them, and once for both', () => {
    const charge = charges.open(workspace)
    charge.bytes((BURST - 1) * BYTES_AN_EVENT)
    charge.bytes(2 * BYTES_AN_EVENT)
    for (let i = 0; i < BURST; i++) charge.event()
    expect(() => charges.open(workspace)).toThrow(limited(0.1))
  })

  it('ends where others of the same workspace use up the rate meanwhile', () => {
    const [slow, busy] = [charges.open(workspace), charges.open(workspace)]
    slow.bytes(1)
    for (let i = 0; i < BURST; i++) busy.event()
    slow.bytes(1)
    busy.event()
    expect(() => slow.bytes(1)).toThrow(limited(0.2))
    charges.open({ ...workspace, id: 2 }).bytes(1)
  })

  it('does not save up for more than a burst while it is quiet', () => {
    nowMs += 1_000_000
    read(BURST + 10)
    expect(() => read(1)).toThrow(limited(1))
  })
})
