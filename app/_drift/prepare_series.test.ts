import { expect, it } from 'vitest'
import { prepareSeriesHead } from './prepare_series.ts'
import { driftingSeries, someSeries, someSeriesAnswer } from './testing/some_drift.ts'

const SETTINGS = { currency: 'USD', timeZone: 'UTC' }
const HOURS = { count: 50, of: () => ({}) }

it('says in words what drifts, for how long, what it costs, how much, since when, and how sure that is', () => {
  const head = prepareSeriesHead(someSeriesAnswer(driftingSeries(), HOURS), SETTINGS)
  expect(head).toMatchObject({
    name: 'AI',
    state: 'drifting',
    lasting: 'for 2 days',
    headline: '35% of the AI’s resolutions are now taken back. It was 25%.',
  })
  expect(head.facts.map(({ name, value, note, tone }) => [name, value, note, tone])).toEqual([
    ['If it stays', '+$7,100 a month', '+$0.22 on the cost per accepted resolution of all', 'bad'],
    ['How much', '50% more', '25.0% → 35.0%; 1,500 where 1,000 was to be expected', null],
    ['Since about', 'Sun 22 Nov, 00:00', 'clear since Mon 23 Nov, 10:00', null],
    ['Chance alone looks like this', 'once in 6 years', 'an alarm is from once in 90 days on', null],
  ])
})

it('says of what has just become clear that it is since the last hour', () => {
  const series = driftingSeries({ alarmSince: '2026-11-25T12:00:00Z', likelyCause: 'integration drift' })
  expect(prepareSeriesHead(someSeriesAnswer(series, HOURS), SETTINGS)).toMatchObject({
    ...{ lasting: 'since the last hour', cause: 'integration drift' },
  })
})

it('says of a steady one no money and no beginning', () => {
  const { facts, lasting } = prepareSeriesHead(someSeriesAnswer(someSeries(), HOURS), SETTINGS)
  expect(facts.map(({ name }) => name)).toEqual(['How much', 'Chance alone looks like this'])
  expect(lasting).toBeNull()
})

it('says nothing where it is too early', () => {
  expect(prepareSeriesHead(someSeriesAnswer(someSeries({ state: 'too early' }), HOURS), SETTINGS).facts).toEqual([])
})

it('counts what things cost in money, and is glad of what becomes cheaper', () => {
  const effect = { costPerAcceptedMicros: '-40000', monthMicros: '-900000000' }
  const cost = driftingSeries({ kind: 'unitCost', state: 'better', observed: 3e6, expected: 4e6, before: 4e5, now: 3e5, effect })
  const [money, size] = prepareSeriesHead(someSeriesAnswer(cost, HOURS), SETTINGS).facts
  expect(money).toMatchObject({ value: '−$900 a month', tone: 'good' })
  expect(size?.note).toBe('$0.40 → $0.30; $3.00 where $4.00 was to be expected')
  const rework = prepareSeriesHead(someSeriesAnswer({ ...cost, kind: 'reworkCost' }, HOURS), SETTINGS).facts[1]
  expect(rework?.note).toBe(size?.note)
})
