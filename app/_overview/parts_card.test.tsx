import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { drawnAt } from '#app/_testing/at_address.tsx'
import { someAnswer, someRow } from '#core/figures/testing/some_answer.ts'
import { UNLIKE_SUMS } from '#core/figures/testing/some_sums.ts'
import type { Release } from '#core/release/contract.ts'
import type { CostPoint } from '../_ui/cost_point.ts'
import { DEFAULT_VIEW } from '../_view/view.ts'
import { headOf } from './answer_head.ts'
import { prepareParts } from './parts.ts'
import { PartsCard } from './parts_card.tsx'
import { PartsTable } from './parts_table.tsx'

const SERIES = someAnswer([someRow('2026-11-02T00:00:00+00:00', { handler: 'ai' }, UNLIKE_SUMS)])
const NOTE = { id: '7', at: '2026-11-02T09:00:00Z', text: 'new flow', madeBy: 'ana@example.com', madeAt: '2026-11-02T09:00:00Z' }
const unused = () => Promise.reject(new Error('nobody asked for it'))

const drawn = (mayAnnotate: boolean, releases: Release[] = []): string => {
  const notes = { notes: [NOTE], add: unused, remove: unused }
  const points = prepareParts({ series: SERIES, firstDayOfWeek: 1, releases: [], policies: [], notes: notes.notes })
  const said = { head: headOf(SERIES), series: () => SERIES, against: null, firstDayOfWeek: 1 }
  return drawnAt('/w/acme', <PartsCard view={DEFAULT_VIEW} releases={releases} {...{ points, notes, mayAnnotate, ...said }} />)
}

it('shows its notes to everyone: at the point and in words', () => {
  for (const mayAnnotate of [true, false]) {
    const shown = drawn(mayAnnotate)
    expect(shown).toContain('Note: new flow"')
    expect(shown).toContain('Notes (1)')
  }
})

it('leads from each release to what came of it', () => {
  const released = { agentVersion: 'v2', deployedAt: '2026-11-02T09:00:00.000Z', note: null }
  expect(drawn(true, [released])).toContain('/w/acme/drift/releases/compared?version=v2&amp;since=2026-11-02T09%3A00%3A00.000Z')
  expect(drawn(true)).not.toContain('drift/releases')
})

it('has all that it shows in its table, what is expected too', () => {
  const [point] = prepareParts({ series: SERIES, firstDayOfWeek: 1, releases: [], policies: [], notes: [NOTE] })
  if (!point) throw new Error('there is a day')
  const estimate = { value: 4.5, low: 4.25, high: 5 }
  const table = (points: CostPoint[]): string =>
    renderToStaticMarkup(
      <PartsTable
        {...{ points, caption: 'Cost', currency: 'EUR', against: null }}
        formatStart={(start) => start.slice(0, 10)}
        conversationsOf={(index) => `#${index}`}
      />,
    ).replace(/<[^>]+>/g, ' ')
  expect(table([point])).toContain('note: “new flow”')
  expect(table([point])).not.toMatch(/Expected|Nine times/)
  const words = table([
    { ...point, parts: null, estimate },
    { ...point, parts: null, tooEarly: 'Too early.' },
  ])
  expect(words).toMatch(/Expected\s+Nine times in ten\s+Provisional/)
  expect(words).toMatch(/€4\.50\s+€4\.25 to €5\.00/)
  expect(words).toContain('Too early.')
})

it.each(['Add a note', 'aria-keyshortcuts="N"', 'N adds a note', 'Remove the note “new flow”'])(
  'offers to those alone who may write: %s',
  (words) => {
    expect(drawn(true)).toContain(words)
    expect(drawn(false)).not.toContain(words)
  },
)
