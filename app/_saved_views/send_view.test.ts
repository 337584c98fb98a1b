import { expect, it } from 'vitest'
import { answerRequests, refusal } from '../_testing/answer_requests.ts'
import { sendNewView, sendStart, sendViewChange, sendViewRemoval } from './send_view.ts'

const VIEW = { name: 'Refunds', screen: 'segments', query: 'range=7d', shared: true } as const

it('asks for a new view with what the page shows, and learns its id', async () => {
  const sent = answerRequests(() => Response.json({ id: 7 }, { status: 201 }))
  expect(await sendNewView(VIEW)).toEqual({ id: 7 })
  const body = { name: 'Refunds', shows: { screen: 'segments', query: 'range=7d' }, shared: true }
  expect(sent).toMatchObject([{ method: 'POST', url: '/api/settings/views', body }])
})

it('says at the name what is wrong with it, and as a whole what no field is there for', async () => {
  answerRequests(() => refusal(409, 'taken', [{ path: 'name', message: 'There is one.' }]))
  expect(await sendNewView(VIEW)).toMatchObject({ problem: { fields: { name: 'There is one.' } } })
  answerRequests(() => refusal(400, 'x', [{ path: 'shows.query', message: 'Too much.' }]))
  expect(await sendNewView(VIEW)).toMatchObject({ problem: { message: 'Too much.', fields: {} } })
  expect(await sendViewChange(7, { name: 'x' })).toMatchObject({ message: 'Too much.', fields: {} })
})

it('changes, removes and begins with one', async () => {
  const sent = answerRequests(() => new Response(null, { status: 204 }))
  expect(await sendViewChange(7, { shared: false })).toBeNull()
  expect(await sendViewRemoval(7)).toBeNull()
  expect([await sendStart(7), await sendStart(null)]).toEqual([null, null])
  expect(sent.map(({ method, url, body }) => [method, url, body])).toEqual([
    ['PATCH', '/api/settings/views/7', { shared: false }],
    ['DELETE', '/api/settings/views/7', null],
    ['PUT', '/api/settings/views/start', { id: 7 }],
    ['PUT', '/api/settings/views/start', { id: null }],
  ])
})

it('tells what the server refuses', async () => {
  answerRequests(() => refusal(403, 'not yours'))
  const answers = [await sendViewChange(7, { shared: true }), await sendViewRemoval(7), await sendStart(7)]
  expect(answers.map((problem) => problem?.message)).toEqual(['Not yours.', 'Not yours.', 'Not yours.'])
})
