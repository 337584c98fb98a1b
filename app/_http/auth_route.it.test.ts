import { beforeAll, describe, expect, it } from 'vitest'
import { signIn } from '#server/access/sign_in.ts'
import { foundOwner } from '#server/workspace/found_owner.ts'
import { authRoute } from './auth_route.ts'

const ORIGIN = 'http://localhost:3000'
const OWNER = { email: 'owner@example.com', password: 'correct horse battery' }

const post = (path: string, body: unknown, cookie = '') =>
  authRoute(
    new Request(`${ORIGIN}/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'localhost:3000', origin: ORIGIN, cookie },
      body: JSON.stringify(body),
    }),
  )

beforeAll(() => foundOwner({ ...OWNER, workspaceName: 'First' }))

describe('sign-in', () => {
  it('lets the owner in, and out again', async () => {
    const answer = await post('sign-in/email', OWNER)
    expect(answer.status).toBe(200)
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0])
    expect((await post('sign-out', {}, cookie.join('; '))).status).toBe(200)
  })

  it('says by problems what is wrong', async () => {
    const wrong = await post('sign-in/email', { ...OWNER, password: 'a wrong one' })
    expect(wrong.headers.get('content-type')).toBe('application/problem+json')
    expect(await wrong.json()).toMatchObject({ status: 401, code: 'unauthenticated', detail: 'Invalid email or password' })
    expect(await (await post('sign-in/email', { email: 3 })).json()).toMatchObject({ status: 400, code: 'invalid_parameter' })
  })

  it('tells a wrong present password from a session that is over', async () => {
    const made = await signIn(new Headers({ host: 'localhost:3000' }), OWNER.email, OWNER.password)
    const cookie = made.getSetCookie().map((line) => line.split(';')[0])
    const change = { currentPassword: 'a wrong one', newPassword: 'another good one' }
    const answer = await post('change-password', change, cookie.join('; '))
    expect(await answer.json()).toMatchObject({ status: 400, code: 'invalid_parameter', detail: 'Invalid password' })
    expect((await post('change-password', change)).status).toBe(401)
  })
})
