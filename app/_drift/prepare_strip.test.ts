import { expect, it } from 'vitest'
import { prepareStrip } from './prepare_strip.ts'
import { driftingSeries, someDays, someDrift, someSeries } from './testing/some_drift.ts'

const ALL = someSeries({ id: 'breaks', handler: null })
const HUMAN = someSeries({ id: 'breaks.human', handler: 'human' })
const byTopic = (value: string, changed = {}) =>
  someSeries({ id: `breaks.topic.${value}`, handler: null, dimension: 'topic', value, ...changed })

it('has the whole, AI and human first, then the four with the strongest evidence, of those that can be told', () => {
  const others = ['a', 'b', 'c', 'd', 'e'].map((value) => byTopic(value))
  const strip = prepareStrip(someDrift([byTopic('new', { state: 'too early' }), ...others, HUMAN, driftingSeries(), ALL]), 'acme')
  expect(strip?.rows.map(({ name }) => name)).toEqual(['All', 'AI', 'Human', 'a', 'b', 'c', 'd'])
  expect(strip).toMatchObject({ watched: 9, firstDay: '29 Oct 2026', lastDay: '25 Nov 2026', driftHref: '/w/acme/drift' })
})

it('says of a series how it stands, what that costs a month, and since when, day by day', () => {
  const row = prepareStrip(someDrift([driftingSeries()]), 'acme')?.rows[0]
  expect(row).toMatchObject({
    state: 'drifting',
    month: '+$7,100',
    href: '/w/acme/drift/series?id=breaks.ai',
    alertHref: expect.stringMatching(/^\/w\/acme\/alerts\/rules\/new\?handler=ai&kind=drift&watches=takenBack&/),
    said: 'steady from 29 Oct 2026, drifting from 23 Nov 2026',
  })
  expect(row?.ticks).toHaveLength(28)
  expect(row?.ticks.at(-1)).toEqual({
    date: '2026-11-25',
    look: 'drifting',
    said: '25 Nov 2026: drifting',
    href: '/w/acme?from=2026-11-25&through=2026-11-25&handler=ai',
  })
})

it('leaves a day that was not weighed without a state, and names a shift of the mix as that', () => {
  const days = someDays((date) => (date > '2026-11-20' ? { state: 'better' } : {})).slice(20)
  const mix = someSeries({ id: 'mix', kind: 'mix', handler: null, state: 'better', days })
  const row = prepareStrip(someDrift([mix]), 'acme')?.rows[0]
  expect(row).toMatchObject({ name: 'Mix: AI and human', state: 'shifted', month: null })
  expect(row?.said).toBe('steady from 18 Nov 2026, shifted from 21 Nov 2026')
  expect(row?.ticks[0]).toMatchObject({ look: 'unknown', said: '29 Oct 2026: not weighed' })
})

it('ends with the day of the workspace, whatever day it is in Greenwich', () => {
  const strip = prepareStrip(someDrift([ALL], { timeZone: 'Pacific/Auckland' }), 'acme')
  expect(strip?.lastDay).toBe('26 Nov 2026')
})

it('is not there while nothing is watched', () => {
  expect(prepareStrip(someDrift([ALL], { baseline: null }), 'acme')).toBeNull()
  expect(prepareStrip(someDrift([]), 'acme')).toBeNull()
})
