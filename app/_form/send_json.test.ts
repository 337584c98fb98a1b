import { describe, expect, it } from 'vitest'
import { answerRequests, refusal } from '#app/_testing/answer_requests.ts'
import { sendJson } from './send_json.ts'

describe('sendJson', () => {
  it('sends a body as JSON, and no type without one', async () => {
    const sent = answerRequests(() => new Response(null, { status: 204 }))
    expect(await sendJson('PATCH', '/api/x', { a: 1 })).toEqual({ ok: true, body: null })
    await sendJson('DELETE', '/api/x/1')
    expect(sent).toEqual([
      { method: 'PATCH', url: '/api/x', contentType: 'application/json', body: { a: 1 } },
      { method: 'DELETE', url: '/api/x/1', contentType: null, body: null },
    ])
  })

  it('gives the answer, or null where it is no JSON', async () => {
    answerRequests(() => Response.json({ id: '1' }, { status: 201 }))
    expect(await sendJson('POST', '/api/x', {})).toEqual({ ok: true, body: { id: '1' } })
    answerRequests(() => new Response('<html>'))
    expect(await sendJson('POST', '/api/x', {})).toEqual({ ok: true, body: null })
  })

  it('says in whole sentences what the server said, at each field what came first', async () => {
    const errors = ['no address', 'too long'].map((message) => ({ path: 'email', message }))
    answerRequests(() => refusal(400, 'email: no address', errors))
    const problem = { status: 400, message: 'Email: no address.', fields: { email: 'No address.' } }
    expect(await sendJson('POST', '/api/x', {})).toEqual({ ok: false, problem })
  })

  it('has words where the server had none', async () => {
    answerRequests(() => new Response('<html>', { status: 502 }))
    const problem = { status: 502, message: 'That did not work (502). Please try again.', fields: {} }
    expect(await sendJson('POST', '/api/x', {})).toEqual({ ok: false, problem })
  })

  it('never rejects: a server that is away is a problem like others', async () => {
    answerRequests(() => {
      throw new TypeError('fetch failed')
    })
    const problem = { status: 0, message: 'Holdfast cannot be reached. Is it still running?', fields: {} }
    expect(await sendJson('POST', '/api/x', {})).toEqual({ ok: false, problem })
  })
})
