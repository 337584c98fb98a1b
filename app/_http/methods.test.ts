import { describe, expect, it } from 'vitest'
import { methods } from './methods.ts'
import { json } from './route.ts'

const path = methods({ GET: async () => json('got'), DELETE: async () => json('deleted') })
const context = { params: Promise.resolve({}) }
const call = (method: keyof typeof path) => path[method](new Request('http://localhost/', { method }), context)

describe('the methods of a path', () => {
  it('answer where they are its own', async () => {
    expect(await (await call('GET')).json()).toBe('got')
    expect(await (await call('DELETE')).json()).toBe('deleted')
  })

  it.each(['POST', 'PUT', 'PATCH'] as const)('are refused where they are not, with those that are: %s', async (method) => {
    const answer = await call(method)
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD, DELETE')
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ code: 'method_not_allowed', allow: ['GET', 'HEAD', 'DELETE'] })
  })

  it('are told to those who ask', async () => {
    expect((await call('OPTIONS')).headers.get('allow')).toBe('GET, HEAD, DELETE')
  })
})
