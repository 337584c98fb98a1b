import { beforeAll, describe, expect, it } from 'vitest'
import { CLIENT_ADDRESS_HEADER } from '#server/access/client_address.ts'
import { signIn } from '#server/access/sign_in.ts'
import { createOwner } from '#server/workspace/create_owner.ts'
import { authRoute } from './auth_route.ts'

const ORIGIN = 'http://localhost:3000'
const OWNER = { email: 'owner@example.com', password: 'correct horse battery' }

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  authRoute(
    new Request(`${ORIGIN}/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'localhost:3000', origin: ORIGIN, ...headers },
      body: JSON.stringify(body),
    }),
  )

beforeAll(() => createOwner({ ...OWNER, workspaceName: 'First' }))

describe('sign-in', () => {
  it('lets the owner in, and out again', async () => {
    const answer = await post('sign-in/email', OWNER)
    expect(answer.status).toBe(200)
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0])
    expect((await post('sign-out', {}, { cookie: cookie.join('; ') })).status).toBe(200)
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
    const answer = await post('change-password', change, { cookie: cookie.join('; ') })
    expect(await answer.json()).toMatchObject({ status: 400, code: 'invalid_parameter', detail: 'Invalid password' })
    expect((await post('change-password', change)).status).toBe(401)
  })
})

describe('guessing at a password', () => {
  const from = (address: string) => ({ [CLIENT_ADDRESS_HEADER]: address, 'x-forwarded-for': '198.51.100.1' })
  // Counted, but with nothing to hash: many of them take no time.
  const guess = (address: string) => post('sign-in/email', { email: OWNER.email }, from(address))

  it('is limited for each address, and locks nobody else out', async () => {
    for (let i = 0; i < 10; i++) expect((await guess('203.0.113.1')).status).toBe(400)
    const refused = await guess('203.0.113.1')
    expect(refused.headers.get('retry-after')).toBe('60')
    expect(await refused.json()).toMatchObject({ status: 429, code: 'rate_limited' })
    expect((await post('sign-in/email', OWNER, from('203.0.113.1'))).status).toBe(429)
    expect((await post('sign-in/email', OWNER, from('203.0.113.2'))).status).toBe(200)
  })

  it('is limited for all addresses together', async () => {
    for (let i = 0; i < 100; i++) expect((await guess(`192.0.2.${i}`)).status).toBe(400)
    expect((await guess('192.0.2.200')).status).toBe(429)
  })

  it('is limited for all accounts together from one address', async () => {
    const tryAccount = (place: number) => post('sign-in/email', { email: `a${place}@example.com` }, from('203.0.113.9'))
    for (let i = 0; i < 30; i++) expect((await tryAccount(i)).status).toBe(400)
    const refused = await tryAccount(30)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})
