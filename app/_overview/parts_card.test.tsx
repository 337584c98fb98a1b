import { expect, it } from 'vitest'
import { drawnAt } from '#app/_testing/at_address.tsx'
import { someAnswer, someRow } from '#core/figures/testing/some_answer.ts'
import { UNLIKE_SUMS } from '#core/figures/testing/some_sums.ts'
import { DEFAULT_VIEW } from '../_view/view.ts'
import { headOf } from './answer_head.ts'
import { prepareParts } from './parts.ts'
import { PartsCard } from './parts_card.tsx'

const SERIES = someAnswer([someRow('2026-11-02T00:00:00+00:00', { handler: 'ai' }, UNLIKE_SUMS)])
const NOTE = { id: '7', at: '2026-11-02T09:00:00Z', text: 'new flow', madeBy: 'ana@example.com', madeAt: '2026-11-02T09:00:00Z' }
const unused = () => Promise.reject(new Error('nobody asked for it'))

const drawn = (mayAnnotate: boolean): string => {
  const notes = { notes: [NOTE], add: unused, remove: unused }
  const points = prepareParts({ series: SERIES, firstDayOfWeek: 1, releases: [], policies: [], notes: notes.notes })
  const said = { head: headOf(SERIES), series: () => SERIES, against: null, firstDayOfWeek: 1 }
  return drawnAt('/w/acme', <PartsCard view={DEFAULT_VIEW} {...{ points, notes, mayAnnotate, ...said }} />)
}

it('shows its notes to everyone: at the point, in the table, and in words', () => {
  for (const mayAnnotate of [true, false]) {
    const shown = drawn(mayAnnotate)
    expect(shown).toContain('Note: new flow"')
    expect(shown).toContain('note: “new flow”')
    expect(shown).toContain('Notes (1)')
  }
})

it.each(['Add a note', 'aria-keyshortcuts="N"', 'N adds a note', 'Remove the note “new flow”'])(
  'offers to those alone who may write: %s',
  (words) => {
    expect(drawn(true)).toContain(words)
    expect(drawn(false)).not.toContain(words)
  },
)
