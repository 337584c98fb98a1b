import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { GET } from '#app/api/v1/figures/route.ts'
import { GET as readIngestion } from '#app/api/v1/ingestion/route.ts'
import { asSystem } from '#core/access/actor.ts'
import { createApiKey } from '#server/access/api_keys/create_api_key.ts'
import { signIn } from '#server/access/sign_in.ts'
import { type FaultyProxy, openFaultyProxy } from '#server/testing/faulty_proxy.ts'
import { createOwner } from '#server/workspace/create_owner.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'

const NO_LATER_MS = 5_000
const SOON = { timeout: 15_000, interval: 100 }

let postgres: FaultyProxy
let redis: FaultyProxy
let workspaceId: number

beforeAll(async () => {
  postgres = await openFaultyProxy(process.env.DATABASE_URL ?? '')
  redis = await openFaultyProxy(process.env.REDIS_URL ?? '')
  Object.assign(process.env, { DATABASE_URL: postgres.url, REDIS_URL: redis.url })
  workspaceId = await createWorkspace({ slug: 'asked', name: 'Test' })
})
afterEach(() => {
  postgres.goOn()
  redis.goOn()
})
afterAll(() => Promise.all([postgres.close(), redis.close()]))

async function makeKey(): Promise<string> {
  const name = randomBytes(6).toString('hex')
  return (await createApiKey(asSystem('command line', workspaceId), { name, scopes: ['figures:read', 'events:write'] })).key
}

const withKey = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` })

async function signedIn(): Promise<Record<string, string>> {
  const account = { email: 'owner@example.com', password: 'correct horse battery staple' }
  await createOwner({ ...account, workspaceName: 'First' })
  const made = await signIn(new Headers({ host: 'localhost:3000' }), account.email, account.password)
  return {
    cookie: made
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  }
}

/** Asks, and expects an answer of whatever kind in time. */
async function ask(headers: Record<string, string>, read: typeof GET = GET): Promise<{ status: number; code?: string }> {
  const request = new Request('http://localhost/api/v1/figures', { headers })
  const askedAt = performance.now()
  const answer = await read(request, { params: Promise.resolve({}) })
  expect(performance.now() - askedAt).toBeLessThan(NO_LATER_MS)
  return { status: answer.status, ...((await answer.json()) as { code?: string }) }
}

const answered = (headers: Record<string, string>) =>
  vi.waitFor(async () => expect(await ask(headers)).toMatchObject({ status: 200 }), SOON)

it('figures say in time that a database which hangs cannot be reached, however many ask, and come back with it', async () => {
  const key = withKey(await makeKey())
  const stranger = withKey(await makeKey())
  const person = await signedIn()
  await answered(key)
  await answered(person)
  const inHand = Array.from({ length: 15 }, () => ask(key))
  postgres.hang()
  const together = await Promise.all([...inHand, ...Array.from({ length: 15 }, () => ask(key)), ask(stranger), ask(person)])
  expect(together.filter(({ status }) => status !== 200).length).toBeGreaterThan(15)
  for (const answer of together)
    if (answer.status !== 200) expect(answer).toMatchObject({ status: 503, code: 'database_unavailable' })
  postgres.goOn()
  await answered(key)
  await answered(stranger)
  await answered(person)
})

it('figures come by another connection when the open ones are dead', async () => {
  const key = withKey(await makeKey())
  await Promise.all(Array.from({ length: 10 }, () => answered(key)))
  postgres.loseOpen()
  await answered(key)
})

it('a queue that hangs is 503 too, never 500', async () => {
  const key = withKey(await makeKey())
  await answered(key)
  redis.hang()
  const answers = await Promise.all([1, 2, 3].map(() => ask(key, readIngestion)))
  for (const answer of answers) expect(answer).toMatchObject({ status: 503, code: 'queue_unavailable' })
  redis.goOn()
  await vi.waitFor(async () => expect(await ask(key, readIngestion)).toMatchObject({ status: 200 }), SOON)
})
