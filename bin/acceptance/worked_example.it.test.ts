import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Product, type WireEvent } from './product.ts'

/**
 * The worked example of docs/metrics.md, section 6, as events, through the door, to the figures: a tenth of its 100,000 cases, so that
 * each figure is the same to its last digit.
 */
const AI_CASES = 7_000
const AI_BROKEN = 1_750
const HUMAN_CASES = 3_000
const HUMAN_BROKEN = 240
const MONTH = { from: '2025-03-01', to: '2025-04-01' }
const MONTH_START_MS = Date.parse('2025-03-01T00:00:00Z')
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Prime to the number of events, so that stepping by it visits each once and mixes all cases. */
const STRIDE = 104_729

let product: Product
beforeAll(async () => {
  product = await Product.start()
}, 600_000)
afterAll(() => product?.remove())

const event = (
  id: string,
  type: string,
  subject: string,
  atMs: number,
  data?: WireEvent['data'],
): WireEvent & { specversion: '1.0' } => ({
  specversion: '1.0',
  id: `${subject}-${id}`,
  source: '/worked-example',
  type: `conversation.${type}`,
  subject,
  time: new Date(atMs).toISOString(),
  data,
})

function eventsOfCase(handler: 'ai' | 'human', number: number, broken: boolean): WireEvent[] {
  const name = `${handler}-${number}`
  const startMs = MONTH_START_MS + (number % 30) * DAY_MS + (number % 1_400) * MINUTE_MS
  const data: WireEvent['data'] = { handler, customer: name, topic: 'refund' }
  const root = [event('a', 'started', name, startMs, data), event('b', 'resolved', name, startMs + 5 * MINUTE_MS)]
  const laterMs = startMs + 3 * DAY_MS
  if (!broken) return root
  if (handler === 'ai') {
    const again: WireEvent['data'] = { ...data, handler: 'human' }
    return [
      ...root,
      event('a', 'started', `${name}-again`, laterMs, again),
      event('b', 'resolved', `${name}-again`, laterMs + MINUTE_MS),
    ]
  }
  return [
    ...root,
    event('c', 'reopened', name, laterMs),
    event('d', 'cost', name, laterMs, { amount: '0', line: 'labour' }),
    event('e', 'resolved', name, laterMs + MINUTE_MS),
  ]
}

function* allEvents(): Generator<WireEvent> {
  for (let number = 0; number < AI_CASES; number++) yield* eventsOfCase('ai', number, number < AI_BROKEN)
  for (let number = 0; number < HUMAN_CASES; number++) yield* eventsOfCase('human', number, number < HUMAN_BROKEN)
}

function mixed(events: readonly WireEvent[]): WireEvent[] {
  return events.map((_, index) => events[(index * STRIDE) % events.length] as WireEvent)
}

const figures = async () => (await product.figures(MONTH)).rows[0]

describe('the worked example', () => {
  let stored = 0

  it('gives exactly the values of the contract', async () => {
    const events = mixed([...allEvents()])
    stored = events.length
    expect(new Set(events).size).toBe(stored)
    await product.send(events)
    await product.untilCounted(stored)
    expect(await figures()).toMatchObject({
      counts: {
        cases: 10_000,
        resolved: 10_000,
        accepted: 8_010,
        pending: 0,
        broken: 1_990,
        brokenRecontact: 1_750,
        brokenReopen: 240,
      },
      costMicros: { handling: '13750000000', rework: '7000000000', full: '20750000000' },
      figures: {
        costPerCase: '1.375000',
        costPerAcceptedResolution: '2.590512',
        allHumanBaseline: '4.347826',
        qualityGap: '1.215512',
        acceptedResolutionRate: 0.801,
        recontactRate: 0.199,
      },
    })
  }, 900_000)

  it("prices the humans' reopenings too, where they cost as much as any", async () => {
    const costs = Array.from({ length: HUMAN_BROKEN }, (_, number) => {
      const [, , , cost] = eventsOfCase('human', number, true)
      return { ...(cost as WireEvent), id: `human-${number}-f`, data: { amount: '4.00', line: 'labour' } }
    })
    stored += costs.length
    await product.send(costs)
    await product.untilCounted(stored)
    expect(await figures()).toMatchObject({
      counts: { cases: 10_000, accepted: 8_010 },
      costMicros: { handling: '13750000000', rework: '7960000000' },
      figures: { costPerCase: '1.375000', costPerAcceptedResolution: '2.710362', allHumanBaseline: '4.695652' },
    })
  }, 300_000)

  it('prices the rework of the AI alone, where the policy says so', async () => {
    await product.changePolicy({ priceReworkOf: 'ai' })
    expect(await figures()).toMatchObject({
      costMicros: { handling: '13750000000', rework: '7000000000' },
      figures: {
        costPerCase: '1.375000',
        costPerAcceptedResolution: '2.590512',
        allHumanBaseline: '4.347826',
        qualityGap: '1.215512',
      },
    })
    await product.verify()
  }, 900_000)
})
