import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { createApiKey } from '#server/access/api_keys/create_api_key.ts'
import { signIn } from '#server/access/sign_in.ts'
import { type StartedWeb, startWebProcess } from '#server/testing/start_web.ts'
import { createOwner } from '#server/workspace/create_owner.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'

const OWNER = { email: 'owner@example.com', password: 'correct horse battery staple' }
const DEAR = '/api/v1/figures?from=2016-01-01&to=2025-12-31&step=day'
const SOON = { timeout: 15_000, interval: 100 }

let web: StartedWeb
let greedy: string
let other: string
let cookie: string
let home: string

const makeKey = async (workspaceId: number): Promise<string> =>
  (await createApiKey(asSystem('command line', workspaceId), { name: 'test', scopes: ['figures:read'] })).key

beforeAll(async () => {
  web = await startWebProcess()
  const { workspaceId, workspaceSlug } = await createOwner({ ...OWNER, workspaceName: 'First' })
  greedy = await makeKey(workspaceId)
  other = await makeKey(await createWorkspace({ slug: 'other', name: 'Other' }))
  home = `/w/${workspaceSlug}`
  const signedIn = await signIn(new Headers({ host: new URL(web.address).host }), OWNER.email, OWNER.password)
  cookie = signedIn
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}, 300_000)
afterAll(() => web?.stop())

/** Asks, and reads nothing of the answer but its head. */
async function askAndWait(path: string, key: string): Promise<IncomingMessage> {
  const request = get(`${web.address}${path}`, { agent: false, headers: { authorization: `Bearer ${key}` } })
  request.on('error', () => undefined)
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return response.on('error', () => undefined)
}

const timed = async (path: string, headers: Record<string, string>): Promise<{ status: number; text: string; ms: number }> => {
  const askedAt = performance.now()
  const answer = await fetch(`${web.address}${path}`, { headers, redirect: 'manual' })
  return { status: answer.status, text: await answer.text(), ms: performance.now() - askedAt }
}

it('compresses a large answer once, for those who take it, and says the same to others', async () => {
  const ask = (accepts: string) =>
    fetch(`${web.address}${DEAR}`, { headers: { authorization: `Bearer ${other}`, 'accept-encoding': accepts } })
  const [packed, plain] = [await ask('gzip'), await ask('identity')]
  expect([packed, plain].map(({ headers }) => headers.get('content-encoding'))).toEqual(['gzip', null])
  for (const { headers } of [packed, plain]) expect(headers.get('vary')?.toLowerCase()).toContain('accept-encoding')
  const { rows } = await packed.json()
  expect(rows).toHaveLength(3_652)
  expect(rows).toEqual((await plain.json()).rows)
})

it('answers another workspace, and its own people, while one key asks dear things and reads nothing', async () => {
  const bearer = { authorization: `Bearer ${other}` }
  // What is met for the first time is loaded first.
  expect((await timed('/api/v1/figures', bearer)).status).toBe(200)
  expect((await timed(home, { cookie })).status).toBe(200)
  const asked = Array.from({ length: 50 }, () => askAndWait(DEAR, greedy))
  const cheap = await timed('/api/v1/figures', bearer)
  expect([cheap.status, cheap.ms < 3_000]).toEqual([200, true])
  const page = await timed(home, { cookie })
  expect([page.status, page.text.includes('Too much is being asked')]).toEqual([200, false])
  const answers = await Promise.all(asked)
  const held = answers.filter(({ statusCode }) => statusCode === 200)
  expect(answers.filter(({ statusCode }) => statusCode === 429).length).toBe(50 - held.length)
  expect(held.length).toBeGreaterThanOrEqual(2)
  expect(held.length).toBeLessThanOrEqual(6)
  expect((await timed(DEAR, { authorization: `Bearer ${greedy}` })).status).toBe(429)
  expect((await timed(DEAR, bearer)).status).toBe(200)
  // Readers that go leave nothing behind.
  for (const answer of answers) answer.destroy()
  await expect.poll(async () => (await timed(DEAR, { authorization: `Bearer ${greedy}` })).status, SOON).toBe(200)
})

it('fails no page and no tab of twenty people who all look anew at once', async () => {
  const tabs = Array.from({ length: 100 }, () => ['/api/v1/figures', '/api/v1/figures?by=handler&step=day', '/api/v1/flips'])
  const pages = Array.from({ length: 10 }, () => home)
  const answers = await Promise.all([...tabs.flat().slice(0, 190), ...pages].map((path) => timed(path, { cookie })))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(answers.filter(({ text }) => text.includes('Too much is being asked'))).toEqual([])
})
