import { describe, expect, it } from 'vitest'
import { answerRequests, refusal } from '#app/_testing/answer_requests.ts'
import type { Annotation } from '#core/annotation/contract.ts'
import { LiveConnection } from '../_live/connection.ts'
import { LiveStateStore } from '../_live/live_state.ts'
import { GatewayEnd } from '../_live/testing/gateway_end.ts'
import { changesOf } from './change_notes.ts'
import { notesSource } from './notes_source.ts'

const note = (id: string, at: string): Annotation => ({ id, at, text: id, madeBy: 'ana@example.com', madeAt: at })
const [FIRST, LAST] = [note('first', '2026-11-01T00:00:00.000Z'), note('last', '2026-11-09T00:00:00.000Z')]
const NEW = note('new', '2026-11-05T00:00:00.000Z')

/** A screen that knows some notes; null while it knows those of its first picture alone. */
function screenWith(value: readonly Annotation[] | null) {
  const store = new LiveStateStore(new LiveConnection(new GatewayEnd().dial), notesSource(0), value)
  return { ...changesOf(store, [FIRST, LAST]), ids: () => store.state().value?.map(({ id }) => id) }
}

describe('a note that is added', () => {
  it('stands in its place as soon as the server has it', async () => {
    const sent = answerRequests(() => Response.json(NEW, { status: 201 }))
    const screen = screenWith(null)
    expect(await screen.add({ at: NEW.at, text: 'new' })).toBeNull()
    expect(screen.ids()).toEqual(['first', 'new', 'last'])
    expect(sent).toMatchObject([{ method: 'POST', url: '/api/v1/annotations', body: { at: NEW.at, text: 'new' } }])
  })

  it('stands there once, where the page heard of it before', async () => {
    answerRequests(() => Response.json(NEW, { status: 201 }))
    const screen = screenWith([FIRST, NEW])
    await screen.add({ at: NEW.at, text: 'new' })
    expect(screen.ids()).toEqual(['first', 'new'])
  })

  it('is not there where the server refuses it', async () => {
    answerRequests(() => refusal(409, 'a workspace has at most 1,000 annotations'))
    const screen = screenWith([FIRST])
    expect(await screen.add({ at: NEW.at, text: 'new' })).toMatchObject({ message: 'A workspace has at most 1,000 annotations.' })
    expect(screen.ids()).toEqual(['first'])
  })
})

describe('a note that is removed', () => {
  it.each([
    ['by us', () => new Response(null, { status: 204 })],
    ['by somebody who was quicker', () => refusal(404, 'there is no such annotation')],
  ])('is gone: %s', async (_, answer) => {
    const sent = answerRequests(answer)
    const screen = screenWith([FIRST, NEW])
    expect(await screen.remove(NEW)).toBeNull()
    expect(screen.ids()).toEqual(['first'])
    expect(sent).toMatchObject([{ method: 'DELETE', url: '/api/v1/annotations/new' }])
  })

  it('stays where the server refuses', async () => {
    answerRequests(() => refusal(503, 'try again'))
    const screen = screenWith([FIRST])
    expect(await screen.remove(FIRST)).toMatchObject({ status: 503 })
    expect(screen.ids()).toEqual(['first'])
  })
})
