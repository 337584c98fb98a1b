import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEMO_SCENARIO_IDS, DEMO_SCENARIOS } from '#core/demo/scenarios.ts'
import type { EventType, Handler } from '#core/event/types.ts'
import type { CountedCase } from '#core/recount/count_customer.ts'
import type { CloudEvent } from '#prisma/seed/factories/cloud_event.ts'
import { DAY_MS, HOUR_MS } from './rhythm.ts'
import { DEFAULT_FACTOR, SCENARIOS, type ScenarioName } from './scenario.ts'
import { type SimulationOptions, simulate } from './simulate.ts'
import { countEvents } from './testing/count_events.ts'

const ANCHOR_MS = Date.UTC(2026, 10, 23, 7, 30)
const CHANGE_MS = ANCHOR_MS - 28 * DAY_MS
const MATURED_MS = ANCHOR_MS - 14 * DAY_MS

function history(name: ScenarioName, others: Partial<SimulationOptions> & { factor?: number } = {}): CloudEvent[] {
  const scenario = { name, factor: others.factor ?? DEFAULT_FACTOR[name], fromMs: CHANGE_MS, language: 'de' }
  const options = { seed: 7, anchorMs: ANCHOR_MS, weeks: 6, casesPerDay: 350, ...others, scenario }
  return [...until(simulate(options), ANCHOR_MS)]
}

it('knows every scenario that a demo offers, and offers every one that it knows', () => {
  expect([...DEMO_SCENARIO_IDS].sort()).toEqual([...SCENARIOS].sort())
})

it.each([
  ['hazard', `${DEFAULT_FACTOR.hazard} times`],
  ['release', `${DEFAULT_FACTOR.release} times`],
  ['language', DEFAULT_FACTOR.language === 2 ? 'twice' : 'no longer twice'],
  ['mix', DEFAULT_FACTOR.mix === 0.8 ? 'a fifth fewer' : 'no longer a fifth fewer'],
  ['cost', `${DEFAULT_FACTOR.cost} times`],
  ['neglect', `${DEFAULT_FACTOR.neglect} hours`],
])('changes as much in %s as its words say: %s', (id, much) => {
  expect(DEMO_SCENARIOS.find((each) => each.id === id)?.words).toContain(much)
})

function* until(events: Iterable<CloudEvent>, endMs: number): Generator<CloudEvent> {
  for (const event of events) {
    if (Date.parse(event.time) >= endMs) return
    yield event
  }
}

/** Matured cases of a handler whose root ended at or after `fromMs`, and before `toMs`. */
const matured = (cases: CountedCase[], handler: Handler, fromMs = 0, toMs = MATURED_MS): CountedCase[] =>
  cases.filter(({ case: { root } }) => {
    if (!root || root.handler !== handler || root.outcome === 'open') return false
    return root.endMs >= fromMs && root.endMs < toMs
  })

const share = <T>(all: T[], which: (one: T) => boolean): number => all.filter(which).length / all.length
const brokenShare = (cases: CountedCase[]): number => {
  const resolved = cases.filter(({ case: { root } }) => root?.outcome === 'resolved')
  return share(resolved, ({ broken }) => broken !== null)
}

/** Types that say something of a conversation after all else, and the fees that come with a claim. */
const LATER = new Set<EventType>(['conversation.described', 'conversation.claimed', 'conversation.cost'])

const steady = history('steady')
const steadyCases = countEvents(steady)

describe('the stream', () => {
  it('is the same, byte for byte, for the same options, and another one for another seed', () => {
    const options = { weeks: 1, casesPerDay: 60 }
    expect(JSON.stringify(history('hazard', options))).toBe(JSON.stringify(history('hazard', options)))
    expect(JSON.stringify(history('hazard', options))).not.toBe(JSON.stringify(history('hazard', { ...options, seed: 8 })))
  })

  it('is in the order of time, names each event once and is taken by the door, whatever the options', () => {
    const options = fc.record({
      name: fc.constantFrom(...SCENARIOS),
      seed: fc.nat(),
      weeks: fc.constantFrom(0.2, 1),
      casesPerDay: fc.integer({ min: 1, max: 80 }),
      factor: fc.double({ min: 0, max: 20, noNaN: true }),
    })
    fc.assert(
      fc.property(options, ({ name, ...others }) => {
        const events = history(name, others)
        expect(events.map(({ time }) => time)).toEqual(events.map(({ time }) => time).sort())
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
        countEvents(events)
      }),
      { numRuns: 25, seed: 1 },
    )
  })

  it('goes on without end after the anchor', () => {
    const live = simulate({
      seed: 1,
      anchorMs: ANCHOR_MS,
      weeks: 0,
      casesPerDay: 200,
      scenario: { name: 'steady', factor: 1, fromMs: 0, language: 'de' },
    })
    const events = [...until(live, ANCHOR_MS + 3 * DAY_MS)]
    expect(events.at(-1)?.time.slice(0, 10)).toBe('2026-11-26')
  })
})

describe('a steady operation', () => {
  it('gives the AI 70 % of the cases, whose resolutions break at 25 %, and those of humans at 8 %', () => {
    const [ai, human] = [matured(steadyCases, 'ai'), matured(steadyCases, 'human')]
    expect(ai.length / (ai.length + human.length)).toBeCloseTo(0.7, 1)
    expect(Math.abs(brokenShare(ai) - 0.25)).toBeLessThan(0.015)
    expect(Math.abs(brokenShare(human) - 0.08)).toBeLessThan(0.015)
  })

  it('costs 0.25 and 4.00 for a first stint on the average', () => {
    for (const [handler, cost] of [
      ['ai', 0.25],
      ['human', 4],
    ] as const) {
      const costs = matured(steadyCases, handler).map(({ case: { root } }) => Number(root?.costMicros) / 1e6)
      expect(costs.reduce((sum, one) => sum + one, 0) / costs.length / cost).toBeCloseTo(1, 1)
    }
  })

  it('brings customers back mostly within two days, and the rest within fourteen', () => {
    const delays = matured(steadyCases, 'ai').flatMap(({ case: { root }, broken }) =>
      root && broken?.cause === 'recontact' ? [broken.atMs - root.endMs] : [],
    )
    expect(share(delays, (delay) => delay < 2 * DAY_MS)).toBeGreaterThan(0.6)
    expect(share(delays, (delay) => delay < 2 * DAY_MS)).toBeLessThan(0.75)
    expect(share(delays, (delay) => delay >= 7 * DAY_MS)).toBeGreaterThan(0.08)
    expect(Math.max(...delays)).toBeLessThan(14 * DAY_MS)
  })

  it('breaks resolutions in every way, and ends cases in every way', () => {
    expect(new Set(steadyCases.map(({ broken }) => broken?.cause))).toEqual(
      new Set([undefined, 'recontact', 'reopen', 'escalation', 'churn']),
    )
    expect(new Set(matured(steadyCases, 'ai').map(({ case: { root } }) => root?.outcome))).toEqual(
      new Set(['resolved', 'escalated', 'abandoned']),
    )
    expect(share(matured(steadyCases, 'ai'), ({ case: { root } }) => root?.outcome === 'escalated')).toBeCloseTo(0.21, 1)
  })

  it('has few anonymous conversations, returning customers, languages by market, and releases', () => {
    const starts = steady.filter((event): event is CloudEvent<'conversation.started'> => event.type === 'conversation.started')
    const customers = starts.flatMap(({ data }) => data?.customer ?? [])
    expect(1 - customers.length / starts.length).toBeCloseTo(0.04, 1)
    expect(new Set(customers).size / customers.length).toBeLessThan(0.8)
    const german = starts.filter(({ data }) => data?.market === 'de')
    expect(share(german, ({ data }) => data?.language === 'de')).toBeGreaterThan(0.85)
    expect(steady.filter(({ type }) => type === 'release.deployed').length).toBeGreaterThanOrEqual(2)
  })

  it('is busier by day than by night in each market, half-hour zones included', () => {
    const inIndia = steady.filter(({ type, subject }) => type === 'conversation.started' && /-in-\d+-\d+$/.test(subject))
    const localHour = (time: string): number => new Date(Date.parse(time) + 5.5 * HOUR_MS).getUTCHours()
    expect(share(inIndia, ({ time }) => localHour(time) >= 8 && localHour(time) < 21)).toBeGreaterThan(0.85)
  })

  it('is rated the worse, the worse it went', () => {
    const mean = (cases: CountedCase[]): number => {
      const ratings = cases.flatMap(({ facts }) => facts?.rating ?? [])
      return ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length
    }
    const resolved = matured(steadyCases, 'ai').filter(({ case: { root } }) => root?.outcome === 'resolved')
    const [held, broke] = [resolved.filter(({ broken }) => !broken), resolved.filter(({ broken }) => broken)]
    expect(mean(held) - mean(broke)).toBeGreaterThan(1)
  })
})

describe('what is told later', () => {
  const typed = <T extends EventType>(events: CloudEvent[], type: T) =>
    events.filter((event): event is CloudEvent<T> => event.type === type)

  it('names some topics minutes after the start, and all of them in the end', () => {
    const starts = typed(steady, 'conversation.started').filter(({ subject }) => !subject.includes('stray'))
    const late = starts.filter(({ data }) => data?.topic === undefined)
    const named = new Map(typed(steady, 'conversation.described').map(({ subject, time, data }) => [subject, { time, data }]))
    expect(late.length / starts.length).toBeCloseTo(0.15, 1)
    const known = late.filter(({ subject }) => named.get(subject)?.data?.topic)
    // The last ones lie beyond the end of the history.
    expect(known.length / late.length).toBeGreaterThan(0.99)
    const minutes = known.map(({ subject, time }) => (Date.parse(named.get(subject)?.time ?? '') - Date.parse(time)) / 60_000)
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(1)
    expect(minutes.reduce((sum, one) => sum + one, 0) / minutes.length).toBeCloseTo(7, 0)
  })

  it('takes tests and spam out, and puts a few back', () => {
    const [out, back] = [typed(steady, 'conversation.excluded'), typed(steady, 'conversation.included')]
    const starts = typed(steady, 'conversation.started')
    expect(new Set(out.map(({ data }) => data?.reason))).toEqual(new Set(['test', 'spam']))
    expect(out.length / starts.length).toBeCloseTo(0.01, 2)
    expect(back.length / out.length).toBeCloseTo(0.1, 1)
    expect(back.length).toBeGreaterThan(5)
    const outAt = new Map(out.map(({ subject, time }) => [subject, time]))
    expect(back.filter(({ subject, time }) => (outAt.get(subject) ?? '9') > time)).toEqual([])
  })

  const vendor = history('vendor', { factor: 2 })

  it('claims and charges in the scenario of a vendor alone, from its date on', () => {
    const claims = typed(vendor, 'conversation.claimed')
    expect(typed(steady, 'conversation.claimed')).toEqual([])
    expect(new Set(claims.map(({ data }) => data?.verdict))).toEqual(new Set(['confirmed', 'assumed', 'contained', 'none']))
    expect(Math.min(...claims.map(({ time }) => Date.parse(time)))).toBeGreaterThan(CHANGE_MS)
    const charged = claims.filter(({ data }) => data?.amount !== undefined)
    expect(new Set(charged.map(({ data }) => data?.amount))).toEqual(new Set(['1.98']))
    expect(charged.some(({ data }) => data?.verdict === 'none')).toBe(false)
    const fees = typed(vendor, 'conversation.cost').filter(({ data }) => data?.line === 'vendor')
    const billed = new Set(fees.map(({ subject }) => subject))
    expect(charged.filter(({ subject }) => !billed.has(subject))).toEqual([])
  })

  it('leaves everything else as it was told', () => {
    const isLater = ({ type, subject }: CloudEvent) => subject.includes('stray') || LATER.has(type)
    const ids = (events: CloudEvent[]) => events.filter((event) => !isLater(event)).map(({ id }) => id.replace(/^[a-z]+7/, ''))
    expect(ids(vendor)).toEqual(ids(steady))
  })
})

describe('the scenarios', () => {
  const earlier = (cases: CountedCase[], handler: Handler) => matured(cases, handler, 0, CHANGE_MS)
  const later = (cases: CountedCase[], handler: Handler) => matured(cases, handler, CHANGE_MS)

  it('hazard multiplies what breaks of the AI from its date on, and nothing else', () => {
    const cases = countEvents(history('hazard', { factor: 2 }))
    expect(brokenShare(earlier(cases, 'ai'))).toBe(brokenShare(earlier(steadyCases, 'ai')))
    expect(Math.abs(brokenShare(later(cases, 'ai')) / brokenShare(later(steadyCases, 'ai')) - 2)).toBeLessThan(0.2)
    expect(brokenShare(later(cases, 'ai'))).toBeGreaterThan(0.44)
    expect(brokenShare(later(cases, 'human'))).toBeCloseTo(brokenShare(later(steadyCases, 'human')), 1)
  })

  it('language does it to one language', () => {
    const cases = countEvents(history('language', { factor: 2 }))
    const spoken = (all: CountedCase[], german: boolean) =>
      later(all, 'ai').filter(({ facts }) => (facts?.segment.language === 'de') === german)
    expect(brokenShare(spoken(cases, true)) / brokenShare(spoken(steadyCases, true))).toBeGreaterThan(1.7)
    expect(brokenShare(spoken(cases, false)) / brokenShare(spoken(steadyCases, false))).toBeCloseTo(1, 1)
  })

  it('release does it to the versions that are released from its date on', () => {
    const events = history('release', { factor: 4, casesPerDay: 100 })
    const released = events.filter(({ type, time }) => type === 'release.deployed' && Date.parse(time) >= CHANGE_MS)
    const versions = new Set(released.map(({ subject }) => subject))
    const since = matured(countEvents(events), 'ai', Date.parse(released[0]?.time ?? ''))
    const by = (isNew: boolean) => since.filter(({ facts }) => versions.has(facts?.segment.agentVersion ?? '') === isNew)
    expect(brokenShare(by(true))).toBeGreaterThan(0.8)
    // Side by side with the new one, until everybody talks to that.
    expect(by(false).length).toBeGreaterThan(20)
    expect(brokenShare(by(false))).toBeLessThan(0.45)
  })

  it('ramp does it bit by bit', () => {
    const cases = countEvents(history('ramp', { factor: 3 }))
    const weekly = [0, 7].map((day) =>
      brokenShare(matured(cases, 'ai', CHANGE_MS + day * DAY_MS, CHANGE_MS + (day + 7) * DAY_MS)),
    )
    expect(weekly[0]).toBeGreaterThan(brokenShare(later(steadyCases, 'ai')) * 1.15)
    expect(weekly[1]).toBeGreaterThan((weekly[0] ?? 1) * 1.2)
  })

  it('mix changes the share of the AI', () => {
    const cases = countEvents(history('mix', { factor: 0.5 }))
    const aiShare = later(cases, 'ai').length / (later(cases, 'ai').length + later(cases, 'human').length)
    expect(aiShare).toBeCloseTo(0.35, 1)
  })

  it('cost changes what a stint costs', () => {
    const cases = countEvents(history('cost', { factor: 2 }))
    const mean = (all: CountedCase[]) => all.reduce((sum, { case: { root } }) => sum + Number(root?.costMicros), 0) / all.length
    // Who was underway at the date still ends at the old price.
    expect(mean(later(cases, 'ai')) / mean(earlier(cases, 'ai'))).toBeCloseTo(2, 1)
    expect(mean(later(cases, 'human')) / mean(earlier(cases, 'human'))).toBeCloseTo(2, 0)
  })
})
