import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Here } from './here.ts'
import { Marked } from './marked.tsx'
import { Palette } from './palette.tsx'
import { ShortcutHelp } from './shortcut_help.tsx'

const HERE: Here = {
  ...{ workspaceSlug: 'acme', role: 'owner', path: '/w/acme', params: new URLSearchParams('range=7d') },
  ...{ today: '2026-11-26', firstDayOfWeek: 1, exports: [], singleKeys: true, values: { topic: ['refund'] }, savedViews: [] },
}
const nothing = () => undefined

const palette = (more: { filtersOnly?: boolean; problem?: boolean; recent?: string[] }) =>
  renderToStaticMarkup(
    <Palette
      here={HERE}
      recent={[]}
      filtersOnly={false}
      problem={false}
      onWiden={nothing}
      onChoose={nothing}
      onClose={nothing}
      {...more}
    />,
  )

it('ties the field to the list and to the chosen line, and names each group', () => {
  const markup = palette({ recent: ['range.today'] })
  const controls = /aria-controls="([^"]+)"/.exec(markup)?.[1]
  const active = /aria-activedescendant="([^"]+)"/.exec(markup)?.[1]
  expect(markup).toContain(`id="${controls}" role="listbox"`)
  expect(markup).toContain(`id="${active}" role="option" aria-selected="true"`)
  expect(markup.match(/aria-selected="true"/g)).toHaveLength(1)
  const groups = [...markup.matchAll(/<fieldset aria-labelledby="([^"]+)"/g)].map(([, name]) => name)
  expect(groups.length).toBeGreaterThan(2)
  for (const name of groups) expect(markup).toContain(`<p id="${name}"`)
  expect(markup.indexOf('Used last')).toBeLessThan(markup.indexOf('Screens'))
})

it('says what is on, and the keys of what has some', () => {
  const [, range = ''] = /Last 7 days(.*?)role="option"/s.exec(palette({})) ?? []
  expect(range).toContain('on</span>')
  expect(palette({})).toMatch(/Segments.*?<kbd[^>]*>g<\/kbd><kbd[^>]*>s<\/kbd>/s)
})

it('offers filters alone where they are asked for, and says when they are missing', () => {
  expect(palette({ filtersOnly: true })).not.toContain('Segments')
  expect(palette({ filtersOnly: true })).toContain('Topic: refund')
  expect(palette({ problem: true })).toContain('could not be loaded')
  expect(palette({})).not.toContain('could not be loaded')
})

it('marks the letters that were found', () => {
  expect(renderToStaticMarkup(<Marked text="Last month" places={[0, 5, 6]} />)).toBe(
    '<strong class="font-semibold">L</strong>ast <strong class="font-semibold">mo</strong>nth',
  )
})

it('lists shortcuts with their keys, and the switch that turns them off', () => {
  const help = renderToStaticMarkup(
    <ShortcutHelp
      commands={[
        { id: 'screen.overview', group: 'Screens', name: 'Overview', does: { kind: 'say', words: '' } },
        { id: 'without', group: 'Screens', name: 'Without keys', does: { kind: 'say', words: '' } },
      ]}
      onClose={nothing}
    />,
  )
  expect(help).toMatch(/Overview<\/dt><dd><span[^>]*><kbd[^>]*>g<\/kbd><kbd[^>]*>o/)
  expect(help).not.toContain('Without keys')
  expect(help).toMatch(/type="checkbox"[^>]*checked/)
})
