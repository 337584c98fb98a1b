import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { KEY_SCOPES, type KeyScope } from '#core/access/scopes.ts'
import { createApiKey } from '#server/access/api_keys/create_api_key.ts'
import { revokeApiKey } from '#server/access/api_keys/revoke_api_key.ts'
import { signIn } from '#server/access/sign_in.ts'
import { addAccount } from '#server/testing/add_account.ts'
import { type FaultyProxy, openFaultyProxy } from '#server/testing/faulty_proxy.ts'
import { PAGES } from '#server/testing/page_decisions.ts'
import { type StartedWeb, startWebProcess } from '#server/testing/start_web.ts'
import { findWorkspaceBySlug } from '#server/workspace/directory.ts'
import { connect } from './testing/connect.ts'
import { DECISIONS, type Decision } from './testing/decisions.ts'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const PASSWORD = 'correct horse battery staple'
const [OWN, OTHER] = ['ours', 'theirs']

const addressOf = (file: string): string => {
  const parts = file.split('/').slice(0, -1)
  return `/${parts.filter((part) => !part.startsWith('(')).join('/')}`
}
const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => !file.startsWith('_'))
const routes = files.filter((file) => /(?:^|\/)route\.ts$/.test(file)).map(addressOf)
/** The gateway answers these itself, as it says where it is started. */
const doors = [...readFileSync('gateway/start.ts', 'utf8').matchAll(/'(\/[\w./-]+)'(?=: handle|, handle)/g)].map(
  ([, path = '']) => path,
)
/** Those who were signed out would be nobody in the rows that follow. */
const isLast = (path: string): boolean => path === '/api/auth/sign-out'
const found = [...routes.filter((path) => !isLast(path)), ...doors]

let web: StartedWeb
let redis: FaultyProxy
let postgres: FaultyProxy
let callers: Record<keyof Decision, (path: string) => Record<string, string>>

beforeAll(async () => {
  redis = await openFaultyProxy(process.env.REDIS_URL ?? '')
  postgres = await openFaultyProxy(process.env.DATABASE_URL ?? '')
  web = await startWebProcess({ REDIS_URL: redis.url, DATABASE_URL: postgres.url })
  for (const slug of [OWN, OTHER])
    await addAccount({ email: `${slug}@example.com`, password: PASSWORD, roles: { [slug]: 'owner' } })
  const own = (await findWorkspaceBySlug(OWN))?.id ?? 0
  const makeKey = (scopes: readonly KeyScope[]) => createApiKey(asSystem('command line', own), { name: 'test', scopes })
  const [sends, reads, revoked] = [await makeKey(['events:write']), await makeKey(['figures:read']), await makeKey(KEY_SCOPES)]
  await revokeApiKey(asSystem('command line', own), revoked.id)
  const { host } = new URL(web.address)
  const cookieOf = async (slug: string): Promise<string> => {
    const headers = await signIn(new Headers({ host }), `${slug}@example.com`, PASSWORD)
    return headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
  }
  const [ours, theirs] = [await cookieOf(OWN), await cookieOf(OTHER)]
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
  callers = {
    nobody: () => ({ origin: web.address }),
    revoked: () => bearer(revoked.key),
    wrongScope: (path) => bearer(path === '/api/v1/events' ? reads.key : sends.key),
    otherWorkspace: () => ({ cookie: theirs, origin: web.address }),
    foreignOrigin: () => ({ cookie: ours, origin: 'https://evil.example' }),
  }
}, 300_000)
afterAll(async () => {
  await web?.stop()
  await Promise.all([redis?.close(), postgres?.close()])
})

/** Each asks from an address of their own, so that nobody's limits are those of another row. */
let addresses = 0

const filled = (path: string): string =>
  path.replace('/[[...rest]]', '/none').replace('[slug]', OWN).replace('[id]', '00000000-0000-4000-8000-000000000000')

async function statusOf(method: string, path: string, caller: Record<string, string>): Promise<number> {
  addresses += 1
  const headers = { ...caller, 'x-forwarded-for': `198.51.${addresses >> 8}.${addresses & 255}` }
  const body = method === 'GET' ? {} : { body: '{}', headers: { ...headers, 'content-type': 'application/json' } }
  const answer = await fetch(web.address + filled(path), { method, headers, redirect: 'manual', ...body })
  await answer.body?.cancel()
  return answer.status
}

async function decisionOf(method: string, path: string): Promise<Decision> {
  const asked = Object.entries(callers).map(async ([name, headersFor]) => [name, await statusOf(method, path, headersFor(path))])
  return Object.fromEntries(await Promise.all(asked))
}

const REFUSED: Decision = { nobody: 405, revoked: 405, wrongScope: 405, otherWorkspace: 405, foreignOrigin: 405 }

it('lets nobody in by the socket who may not read figures, nor a page of another site', async () => {
  const outcome = async (headers: Record<string, string>): Promise<string> => {
    const { hellos, refusals } = connect(web.port, { headers })
    await expect.poll(() => hellos.length + refusals.length).toBeGreaterThan(0)
    return hellos.length > 0 ? 'hello' : (refusals[0] ?? '')
  }
  const path = '/socket.io'
  expect({
    nobody: await outcome(callers.nobody(path)),
    revoked: await outcome(callers.revoked(path)),
    wrongScope: await outcome(callers.wrongScope(path)),
    otherWorkspace: await outcome(callers.otherWorkspace(path)),
    foreignOrigin: await outcome(callers.foreignOrigin(path)),
  }).toEqual({
    nobody: 'unauthenticated',
    revoked: 'unauthenticated',
    wrongScope: 'forbidden',
    otherWorkspace: 'hello',
    foreignOrigin: 'websocket error',
  })
})

describe('every route', () => {
  it('has a decision for each of its methods, and no decision is about none', () => {
    expect(found.length).toBeGreaterThan(25)
    const decided = Object.keys(DECISIONS).map((row) => row.split(' ')[1])
    expect([...new Set(decided)].sort()).toEqual([...routes, ...doors, ...Object.keys(PAGES)].sort())
  })

  it.each([
    ...found.flatMap((path) => METHODS.map((method) => `${method} ${path}`)),
    ...Object.keys(PAGES).map((path) => `GET ${path}`),
    ...METHODS.map((method) => `${method} /api/auth/sign-out`),
  ])('answers as it is decided: %s', async (row) => {
    const [method = '', path = ''] = row.split(' ')
    expect(await decisionOf(method, path)).toEqual(DECISIONS[row] ?? REFUSED)
  })
})

describe('while the queue hangs', () => {
  it('no route and no page takes it for a mistake of ours', async () => {
    redis.hang()
    const rows = Object.keys(DECISIONS).filter((row) => !isLast(row.split(' ')[1] ?? ''))
    const asked = rows.flatMap((row) => {
      const [method = '', path = ''] = row.split(' ')
      return Object.entries(callers).map(async ([name, headersFor]) => {
        const status = await statusOf(method, path, headersFor(path))
        return { row: `${name}: ${row}`, status }
      })
    })
    const answers = await Promise.all(asked)
    redis.goOn()
    expect(answers.filter(({ status }) => status === 500)).toEqual([])
    expect(answers.filter(({ status }) => status === 503).length).toBeGreaterThan(3)
  })
})

describe('while the database hangs', () => {
  it('every page of who is signed in says that it is away for a moment', async () => {
    postgres.hang()
    const headers = callers.otherWorkspace('/')
    // That is no secret, so nobody looks for it.
    const pages = Object.keys(PAGES).filter((path) => path !== '/shared/[secret]')
    const answers = pages.map(async (path) => {
      const answer = await fetch(web.address + filled(path), { headers, redirect: 'manual' })
      await answer.body?.cancel()
      return [path, answer.status, answer.headers.get('retry-after')]
    })
    expect(await Promise.all(answers)).toEqual(pages.map((path) => [path, 503, '1']))
    postgres.goOn()
  })
})
