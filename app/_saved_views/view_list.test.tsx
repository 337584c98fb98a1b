import { describe, expect, it } from 'vitest'
import { drawnAt } from '../_testing/at_address.tsx'
import type { ViewChanges } from './use_view_changes.ts'
import { ViewLine } from './view_line.tsx'
import { ViewList } from './view_list.tsx'
import type { MenuEntry, ViewsMenu } from './views_menu.ts'

const nothing = () => undefined
const CHANGES: ViewChanges = { query: '', busy: false, problem: null, done: '', run: async () => true, name: nothing }
const ENTRY: MenuEntry = {
  ...{ id: 7, name: 'Refunds', screenName: 'Segments', path: '/w/acme/segments?view=7', ownerName: null },
  ...{ shared: false, changeable: true, isStart: false, isCurrent: false, isHere: false },
}
const buttonsIn = (markup: string) =>
  [...markup.matchAll(/<button[^>]*>(.*?)<\/button>/gs)].map(([, inside = '']) => inside.replace(/<[^>]*>/g, '')).filter(Boolean)

describe('what can be done with a view', () => {
  const buttons = (change: Partial<MenuEntry>) =>
    buttonsIn(
      drawnAt(
        '/w/acme',
        <ViewLine
          entry={{ ...ENTRY, ...change }}
          changes={CHANGES}
          open
          {...{ onToggle: nothing, onAsk: nothing, onClose: nothing, onLeave: nothing }}
        />,
      ),
    )

  it.each([
    ['one’s own', {}, ['Start with it', 'Share', 'Rename …', 'Remove …']],
    [
      'one’s own that is shared and the start',
      { shared: true, isStart: true },
      ['Do not start with it', 'Stop sharing', 'Rename …', 'Remove …'],
    ],
    ['somebody else’s', { ownerName: 'Ann', shared: true, changeable: false }, ['Start with it']],
  ])('%s', (_, change, expected) => expect(buttons(change)).toEqual(expected))
})

describe('what is shown now', () => {
  const drawn = (menu: Partial<ViewsMenu>) =>
    drawnAt(
      '/w/acme/segments',
      <ViewList
        menu={{ screen: 'segments', own: [], others: [], current: null, ...menu }}
        changes={CHANGES}
        {...{ onAsk: nothing, onClose: nothing, onLeave: nothing }}
      />,
    )
  const current = { id: 7, name: 'Refunds', changeable: true, changed: true }
  const more = 'More for Refunds'

  it('can be saved, and what views are is said where there is none', () => {
    expect(buttonsIn(drawn({}))).toEqual(['Save this view …'])
    expect(drawn({})).toContain('Nothing is saved yet')
    expect(drawn({ own: [ENTRY] })).not.toContain('Nothing is saved yet')
    expect(drawn({ own: [ENTRY] })).toContain(more)
  })

  it('can be saved in place of what it began with, by those who may change that, once it differs', () => {
    const own = [{ ...ENTRY, isCurrent: true }]
    expect(buttonsIn(drawn({ own, current: { ...current, changed: false } }))).toEqual(['Save as new …'])
    expect(buttonsIn(drawn({ own, current }))).toEqual(['Save', 'Save as new …'])
    expect(drawn({ own, current })).toContain('“Refunds” is shown with changes.')
    const others = drawn({ others: own, current: { ...current, changeable: false } })
    expect(buttonsIn(others)).toEqual(['Save as new …'])
    expect(others).toContain('somebody else’s')
  })
})
