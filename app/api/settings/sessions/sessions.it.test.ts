import { beforeAll, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { createApiKey } from '#server/access/api_keys/create_api_key.ts'
import { CLIENT_ADDRESS_HEADER } from '#server/access/client_address.ts'
import { readSession } from '#server/access/read_session.ts'
import type { SessionEntry } from '#server/access/sessions/list_sessions.ts'
import { signIn } from '#server/access/sign_in.ts'
import { addAccount } from '#server/testing/add_account.ts'
import { findWorkspaceBySlug } from '#server/workspace/directory.ts'
import { DELETE as endOne } from './[id]/route.ts'
import { DELETE as endOthers, GET as list } from './route.ts'

const [OWNER, MEMBER] = ['owner@example.com', 'member@example.com']
const PASSWORD = 'correct horse battery'
const ORIGIN = 'http://localhost:3000'

beforeAll(async () => {
  await addAccount({ email: OWNER, password: PASSWORD, roles: { shop: 'owner' } })
  await addAccount({ email: MEMBER, password: PASSWORD, roles: { shop: 'member' } })
})

async function begin(email: string, address: string): Promise<string> {
  const from = { host: 'localhost:3000', 'user-agent': `Firefox/133 at ${address}`, [CLIENT_ADDRESS_HEADER]: address }
  const made = await signIn(new Headers(from), email, PASSWORD)
  return (
    made
      .getSetCookie()
      .find((line) => line.includes('session_token'))
      ?.split(';')[0] ?? ''
  )
}
const isSignedIn = async (cookie: string): Promise<boolean> => (await readSession(new Headers({ cookie }))) !== null

const call = (cookie: string, method = 'GET', origin = ORIGIN) =>
  new Request(`${ORIGIN}/api/settings/sessions`, { method, headers: { host: 'localhost:3000', origin, cookie } })
const context = { params: Promise.resolve({}) }
const end = (cookie: string, id: string, origin = ORIGIN) =>
  endOne(call(cookie, 'DELETE', origin), { params: Promise.resolve({ id }) })
const sessionsOf = async (cookie: string): Promise<SessionEntry[]> => (await (await list(call(cookie), context)).json()).sessions

it('lists one’s own sessions, the one that asks first, and no token of any', async () => {
  const [own, other] = [await begin(MEMBER, '203.0.113.1'), await begin(MEMBER, '203.0.113.2')]
  const stranger = await begin(OWNER, '203.0.113.3')
  const sessions = await sessionsOf(own)
  expect(sessions.map(({ current, address, userAgent }) => [current, address, userAgent])).toEqual([
    [true, '203.0.113.1', 'Firefox/133 at 203.0.113.1'],
    [false, '203.0.113.2', 'Firefox/133 at 203.0.113.2'],
  ])
  const said = JSON.stringify(sessions)
  for (const cookie of [own, other, stranger]) expect(said).not.toContain(cookie.split(/[=.]/)[2])
})

it('ends one’s own alone, from our own pages alone', async () => {
  const [own, other] = [await begin(MEMBER, '203.0.113.4'), await begin(MEMBER, '203.0.113.5')]
  const stranger = await begin(OWNER, '203.0.113.6')
  const idOf = async (cookie: string) => (await sessionsOf(cookie)).find(({ current }) => current)?.id ?? ''
  expect((await end(own, await idOf(stranger))).status).toBe(404)
  expect((await end(own, await idOf(other), 'https://evil.example')).status).toBe(403)
  expect([await isSignedIn(stranger), await isSignedIn(other)]).toEqual([true, true])
  expect((await end(own, await idOf(other))).status).toBe(204)
  expect([await isSignedIn(own), await isSignedIn(other)]).toEqual([true, false])
})

it('ends all others at once', async () => {
  const [own, one, two] = [await begin(MEMBER, '203.0.113.7'), await begin(MEMBER, '203.0.113.8'), await begin(MEMBER, '::1')]
  expect((await endOthers(call(own, 'DELETE'), context)).status).toBe(204)
  expect([await isSignedIn(own), await isSignedIn(one), await isSignedIn(two)]).toEqual([true, false, false])
})

it('is for nobody’s key', async () => {
  const workspace = await findWorkspaceBySlug('shop')
  const { key } = await createApiKey(asSystem('command line', workspace?.id ?? 0), { name: 'k', scopes: ['figures:read'] })
  const own = await begin(MEMBER, '203.0.113.9')
  const headers = { authorization: `Bearer ${key}`, cookie: own }
  expect((await list(new Request(ORIGIN, { headers }), context)).status).toBe(403)
  expect((await endOthers(new Request(ORIGIN, { method: 'DELETE', headers }), context)).status).toBe(403)
})
