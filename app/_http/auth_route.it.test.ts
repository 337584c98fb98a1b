import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { CLIENT_ADDRESS_HEADER } from '#server/access/client_address.ts'
import { readSession } from '#server/access/read_session.ts'
import { signIn } from '#server/access/sign_in.ts'
import { log } from '#server/platform/log/log.ts'
import { getPool } from '#server/platform/postgres/pool.ts'
import { createOwner } from '#server/workspace/create_owner.ts'
import { authRoute } from './auth_route.ts'

const ORIGIN = 'http://localhost:3000'
const OWNER = { email: 'owner@example.com', password: 'correct horse battery' }

const cookiesOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
const signInOwner = async (): Promise<string> =>
  cookiesOf(await signIn(new Headers({ host: 'localhost:3000' }), OWNER.email, OWNER.password))
const isSignedIn = async (cookie: string): Promise<boolean> => (await readSession(new Headers({ cookie }))) !== null

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
    expect((await post('sign-out', {}, { cookie: cookiesOf(answer.headers) })).status).toBe(200)
  })

  it('says by problems what is wrong', async () => {
    const wrong = await post('sign-in/email', { ...OWNER, password: 'a wrong one' })
    expect(wrong.headers.get('content-type')).toBe('application/problem+json')
    expect(await wrong.json()).toMatchObject({ status: 401, code: 'unauthenticated', detail: 'Invalid email or password' })
    expect(await (await post('sign-in/email', { email: 3 })).json()).toMatchObject({ status: 400, code: 'invalid_parameter' })
  })

  it('tells a wrong present password from a session that is over', async () => {
    const change = { currentPassword: 'a wrong one', newPassword: 'another good one' }
    const answer = await post('change-password', change, { cookie: await signInOwner() })
    const errors = [{ path: 'currentPassword', message: 'Invalid password' }]
    expect(await answer.json()).toMatchObject({ status: 400, code: 'invalid_parameter', errors })
    expect((await post('change-password', change)).status).toBe(401)
  })

  it('notes a failure with the address and a name of the account that does not say whose it is', async () => {
    const noted = vi.spyOn(log, 'warn').mockImplementation(() => undefined)
    const wrong = { ...OWNER, password: 'a wrong one' }
    await post('sign-in/email', wrong, { [CLIENT_ADDRESS_HEADER]: '203.0.113.77' })
    await post('sign-in/email', { ...wrong, email: 'OWNER@example.com' }, { [CLIENT_ADDRESS_HEADER]: '203.0.113.78' })
    // What better-auth says itself names nobody.
    const lines = noted.mock.calls.map(([line]) => JSON.stringify(line)).filter((line) => line !== '{"of":"sign-in"}')
    noted.mockRestore()
    const accounts = lines.map((line) => /"account":"([0-9a-f]{32})"/.exec(line)?.[1])
    expect(lines).toEqual(
      ['203.0.113.77', '203.0.113.78'].map((address, i) => JSON.stringify({ of: 'sign-in', address, account: accounts[i] })),
    )
    expect(accounts[0]).toBe(accounts[1])
  })
})

describe('a session', () => {
  it('has an absolute life: using it does not make it longer', async () => {
    const cookie = await signInOwner()
    await getPool().query("update auth_session set expires_at = now() + interval '1 day'")
    expect(await isSignedIn(cookie)).toBe(true)
    const { rows } = await getPool().query("select from auth_session where expires_at > now() + interval '25 hours'")
    expect(rows).toHaveLength(0)
  })
})

describe('a new password', () => {
  const from = { [CLIENT_ADDRESS_HEADER]: '203.0.113.50' }
  const change = (cookie: string, newPassword: string, more = {}) =>
    post('change-password', { currentPassword: OWNER.password, newPassword, ...more }, { cookie, ...from })

  beforeEach(() => getPool().query('delete from auth_rate_limit'))

  it.each(['elevenchars', 'Password1234', 'qwertyuiop12', 'owner@example.com'])('is not taken where it is %s', async (guess) => {
    const answer = await change(await signInOwner(), guess)
    expect(await answer.json()).toMatchObject({ status: 400, errors: [{ path: 'newPassword' }] })
  })

  it('ends the other sessions, whoever asks', async () => {
    const [other, own] = [await signInOwner(), await signInOwner()]
    const answer = await change(own, 'a new one that is long', { revokeOtherSessions: false })
    expect(answer.status).toBe(200)
    expect([await isSignedIn(other), await isSignedIn(cookiesOf(answer.headers))]).toEqual([false, true])
    const back = { currentPassword: 'a new one that is long', newPassword: OWNER.password }
    expect((await post('change-password', back, { cookie: cookiesOf(answer.headers), ...from })).status).toBe(200)
  })
})

describe('guessing at a password', () => {
  beforeEach(() => getPool().query('delete from auth_rate_limit'))

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

  it('does not keep out a browser that has signed in before, nor let it try without end', async () => {
    const known = cookiesOf((await post('sign-in/email', OWNER, from('198.51.100.20'))).headers)
    const cookie = known.split('; ').filter((one) => one.includes('known_browser'))
    for (let i = 0; i < 110; i++) await guess(`198.18.0.${i % 11}`)
    expect((await post('sign-in/email', OWNER, from('198.51.100.30'))).status).toBe(429)
    const own = { ...from('198.51.100.30'), cookie: cookie.join('; ') }
    for (let i = 0; i < 9; i++) expect((await post('sign-in/email', { email: OWNER.email }, own)).status).toBe(400)
    expect((await post('sign-in/email', OWNER, own)).status).toBe(200)
    for (let i = 0; i < 10; i++) await post('sign-in/email', { email: OWNER.email }, own)
    expect((await post('sign-in/email', OWNER, own)).status).toBe(429)
    const forged = { ...from('198.51.100.31'), cookie: cookie.join('; ').replace(/.{4}$/, 'AAAA') }
    for (let i = 0; i < 10; i++) await post('sign-in/email', { email: OWNER.email }, forged)
    expect((await post('sign-in/email', OWNER, forged)).status).toBe(429)
  })

  it('is limited for all accounts together from one address', async () => {
    const tryAccount = (place: number) => post('sign-in/email', { email: `a${place}@example.com` }, from('203.0.113.9'))
    for (let i = 0; i < 30; i++) expect((await tryAccount(i)).status).toBe(400)
    const refused = await tryAccount(30)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})
