import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { answerRequests } from '#app/_testing/answer_requests.ts'
import { elementsOf } from '#app/_testing/elements.ts'
import type { LiveEvent } from '#core/live/kinds.ts'
import { NotesList } from './notes_list.tsx'
import { notesSource } from './notes_source.ts'

const NOTE = {
  id: '7',
  at: '2026-11-03T09:00:00.000Z',
  text: '<b>new</b> refund flow',
  madeBy: 'API key “Deploys”',
  madeAt: '2026-11-03T09:00:00.000Z',
}

describe('the notes that a screen knows', () => {
  const source = notesSource(Date.parse('2026-11-01T00:00:00Z'))
  const load = () => source.load(new AbortController().signal)

  it('are those since its range began, as far ahead as the server tells', async () => {
    const asked = answerRequests(() => Response.json({ annotations: [NOTE] }))
    expect(await load()).toEqual([NOTE])
    const { pathname, searchParams } = new URL(asked[0]?.url ?? '', 'http://here')
    expect([pathname, searchParams.get('from')]).toEqual(['/api/v1/annotations', '2026-11-01T00:00:00.000Z'])
    expect(searchParams.get('to')?.slice(0, 4)).toBe('2036')
  })

  it('are not taken from an answer that has none', async () => {
    answerRequests(() => Response.json({}))
    await expect(load()).rejects.toThrow('without its annotations')
  })

  it('are loaded anew where they are said to be others, and not otherwise', () => {
    const heard = (event: LiveEvent) => source.outdates?.(event)
    expect(heard({ kind: 'annotations', message: { changedAt: '' } })).toBe(true)
    expect(heard({ kind: 'lost', message: { lost: null } })).toBe(false)
  })
})

describe('the list of notes', () => {
  const draw = (props: Partial<Parameters<typeof NotesList>[0]> = {}) => (
    <NotesList notes={[NOTE]} timeZone="Europe/Stockholm" {...props} />
  )

  it('says each in its own words, when it is about and who made it', () => {
    const shown = renderToStaticMarkup(draw())
    expect(shown).toContain('Notes (1)')
    expect(shown).toContain('&lt;b&gt;new&lt;/b&gt; refund flow')
    expect(shown).toContain('3 Nov 2026, 10:00')
    expect(shown).toContain('by API key “Deploys”')
    expect(renderToStaticMarkup(draw({ notes: [] }))).toBe('')
  })

  it('lets those remove who may, each by a name that tells it from the others', () => {
    const onRemove = vi.fn()
    const buttons = (remove?: typeof onRemove) =>
      elementsOf(NotesList({ notes: [NOTE], timeZone: 'UTC', onRemove: remove })).filter(({ type }) => type === 'button')
    expect(buttons()).toEqual([])
    const [button] = buttons(onRemove)
    expect(button?.props['aria-label']).toBe('Remove the note “<b>new</b> refund flow”')
    button?.props.onClick?.()
    expect(onRemove).toHaveBeenCalledWith(NOTE)
  })
})
