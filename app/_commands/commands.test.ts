import { expect, it } from 'vitest'
import { parseView } from '../_view/view.ts'
import type { Deed } from './command.ts'
import { commandsOf, conversationCommand } from './commands.ts'
import { helpGroups } from './help_groups.ts'
import { addressWith, type Here } from './here.ts'
import { SHORTCUTS } from './shortcuts.ts'

const VIEW = 'range=7d&compare=year&topic=refund'

const here = (changed: Partial<Here> = {}): Here => ({
  ...{ workspaceSlug: 'acme', role: 'owner', path: '/w/acme', params: new URLSearchParams(VIEW) },
  ...{ today: '2026-11-26', firstDayOfWeek: 1, exports: [], singleKeys: true, values: {}, savedViews: [] },
  ...changed,
})

function does(id: string, at: Here = here()): Deed {
  const found = commandsOf(at).find((command) => command.id === id)
  if (!found) throw new Error(`there is no ${id}`)
  return found.does
}

const addressBy = (id: string, at: Here = here()): string => {
  const deed = does(id, at)
  if (deed.kind === 'go') return deed.address
  if (deed.kind === 'look') return addressWith(at, deed.change)
  throw new Error(`${id} leads nowhere`)
}

it('names each command once', () => {
  const ids = commandsOf(here({ values: { topic: ['refund', ''], handler: ['ai'] } })).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

it('has a command for each shortcut, which the help lists under it', () => {
  const listed = helpGroups(commandsOf(here())).flatMap(({ lines }) => lines.map(({ keys }) => keys.join(' ')))
  expect(listed.toSorted()).toEqual(Object.keys(SHORTCUTS).toSorted())
})

it('leads a member nowhere where they would be sent away', () => {
  const screens = commandsOf(here({ role: 'member' })).flatMap(({ id, group }) => (group === 'Screens' ? [id] : []))
  expect(screens).toEqual([
    ...[
      'screen.overview',
      'screen.segments',
      'screen.trends',
      'screen.drift',
      'screen.alerts',
      'screen.reviews',
      'screen.conversations',
    ],
    ...['screen.handoffs', 'screen.calculator'],
    ...[
      'screen.definitions',
      'screen.moved',
      'screen.releases',
      'screen.baseline',
      'screen.hindsight',
      'screen.rules',
      'screen.account',
      'screen.digests',
    ],
  ])
})

it('takes the view along', () => {
  expect(addressBy('screen.segments')).toBe(`/w/acme/segments?${VIEW}`)
  expect(addressBy('screen.handoffs')).toBe(`/w/acme/conversations?${VIEW}&state=handoffs`)
  expect(addressBy('definition.csat')).toBe(`/w/acme/definitions?${VIEW}#csat`)
  const command = conversationCommand(here(), 'a/b')
  expect(command.does).toEqual({ kind: 'go', address: `/w/acme/conversations/a%2Fb?${VIEW}` })
})

it('changes the view where one is, and keeps what else the address says', () => {
  const list = here({ path: '/w/acme/conversations', params: new URLSearchParams(`${VIEW}&state=broken&cursor=x`) })
  expect(addressBy('range.last-month', list)).toBe(
    '/w/acme/conversations?range=last-month&compare=year&topic=refund&state=broken',
  )
  expect(addressBy('comparison.previous')).toBe('/w/acme?range=7d&topic=refund')
  expect(addressBy('period.before')).toBe('/w/acme?from=2026-11-13&through=2026-11-19&compare=year&topic=refund')
  // Without a query it would lead to the start view.
  expect(addressBy('range.28d', here({ params: new URLSearchParams('range=7d') }))).toBe('/w/acme?range=28d')
})

it('leads from a review to the ones beside it, as far as they have begun', () => {
  const at = here({ path: '/w/acme/reviews/2026-W47' })
  expect(addressBy('period.before', at)).toBe('/w/acme/reviews/2026-W46')
  expect(addressBy('period.after', at)).toBe('/w/acme/reviews/2026-W48')
  const last = here({ path: '/w/acme/reviews/2026-11' })
  expect(does('period.after', last)).toEqual({ kind: 'say', words: 'The next month has not begun.' })
})

it('shows the overview for a range or a filter that a screen has no use for', () => {
  const settings = here({ path: '/w/acme/settings/policy' })
  expect(addressBy('range.today', settings)).toBe('/w/acme?range=today&compare=year&topic=refund')
})

it('shows the overview as a wall from everywhere, and leaves it with the same view', () => {
  const wall = { kind: 'wall', address: `/w/acme?${VIEW}&wall=1`, enters: true }
  expect(does('wall')).toEqual(wall)
  expect(does('wall', here({ path: '/w/acme/segments', params: new URLSearchParams(`${VIEW}&by=language`) }))).toEqual({
    ...wall,
    address: '/w/acme?range=7d&compare=year&by=language&topic=refund&wall=1',
  })
  const onWall = here({ params: new URLSearchParams(`${VIEW}&wall=1`) })
  expect(does('wall', onWall)).toEqual({ kind: 'wall', address: `/w/acme?${VIEW}`, enters: false })
  expect(addressBy('range.today', onWall)).toBe('/w/acme?range=today&compare=year&topic=refund&wall=1')
  expect(addressBy('screen.segments', onWall)).not.toContain('wall')
})

it('says that there is no later period than one with today', () => {
  expect(does('period.after')).toEqual({ kind: 'say', words: 'The range goes to today already.' })
})

it('filters by each value that is known, and takes off those that are on', () => {
  const at = here({
    values: { topic: ['delivery', ''], language: ['de'] },
    params: new URLSearchParams('topic=old&topic=delivery'),
  })
  const filters = commandsOf(at).filter(({ group }) => group === 'Filters')
  expect(filters.map(({ name, isOn = false }) => [name, isOn])).toEqual([
    ['Take off all filters', false],
    ['Language: German', false],
    ['Topic: delivery', true],
    ['Topic: old', true],
    ['Topic: not said', false],
  ])
  const filtersAfter = (id: string) => parseView(new URL(addressBy(id, at), 'http://here').searchParams).filters
  expect(filtersAfter('filter.topic.delivery')).toEqual({ topic: ['old'] })
  expect(filtersAfter('filter.language.de')).toEqual({ language: ['de'], topic: ['delivery', 'old'] })
  expect(filtersAfter('filter.none')).toEqual({})
})

it('offers saved views, what the screen can save, and the switch as it stands', () => {
  const view = { id: 3, name: 'Mine', screen: 'segments', query: 'by=language', shared: true, ownerName: 'Ann' } as const
  const savedViews = [{ ...view, changeable: false, isStart: false, createdAt: '', changedAt: '' }]
  const at = here({ savedViews, exports: ['Save the chart as PNG'], singleKeys: false })
  expect(commandsOf(at).find(({ id }) => id === 'view.3')?.hint).toBe('Segments, by Ann')
  expect(addressBy('view.3', at)).toBe('/w/acme/segments?by=language&view=3')
  expect(does('export.Save the chart as PNG', at)).toEqual({ kind: 'press', label: 'Save the chart as PNG' })
  expect(commandsOf(at).map(({ id }) => id)).toContain('keys.on')
  expect(commandsOf(here()).map(({ id }) => id)).toContain('keys.off')
})
