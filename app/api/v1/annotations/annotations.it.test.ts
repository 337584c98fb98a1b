import { beforeAll, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import type { KeyScope } from '#core/access/scopes.ts'
import { createApiKey } from '#server/access/api_keys/create_api_key.ts'
import { signIn } from '#server/access/sign_in.ts'
import { addAccount } from '#server/testing/add_account.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'
import { findWorkspaceBySlug } from '#server/workspace/directory.ts'
import { DELETE } from './[id]/route.ts'
import { GET, POST } from './route.ts'

const PASSWORD = 'correct horse battery staple'
const GOOD = { at: '2026-11-03T10:00:00+01:00', text: 'new refund flow' }
const NOVEMBER = '?from=2026-11-01&to=2026-12-01'

let workspaceId: number
let otherId: number
beforeAll(async () => {
  await addAccount({ email: 'owner@example.com', password: PASSWORD, roles: { shop: 'owner' } })
  await addAccount({ email: 'member@example.com', password: PASSWORD, roles: { shop: 'member' } })
  workspaceId = (await findWorkspaceBySlug('shop'))?.id ?? 0
  otherId = await createWorkspace({ slug: 'other', name: 'Other' })
})

type Caller = Record<string, string>
const keyOf = async (workspace: number, ...scopes: KeyScope[]): Promise<Caller> => {
  const { key } = await createApiKey(asSystem('command line', workspace), { name: 'Deploys', scopes })
  return { authorization: `Bearer ${key}` }
}
async function signedIn(email: string): Promise<Caller> {
  const headers = await signIn(new Headers({ host: 'localhost' }), email, PASSWORD)
  const cookies = headers.getSetCookie().map((line) => line.split(';')[0])
  return { cookie: cookies.join('; '), host: 'localhost', origin: 'http://localhost' }
}

async function ask(route: typeof GET, caller: Caller, query = '', body?: unknown) {
  const headers = { ...caller, 'content-type': 'application/json' }
  const how = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) }
  const answer = await route(new Request(`http://localhost/${query}`, how), { params: Promise.resolve({}) })
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.json() }
}
async function remove(caller: Caller, id: string) {
  const request = new Request('http://localhost/', { method: 'DELETE', headers: caller })
  const answer = await DELETE(request, { params: Promise.resolve({ id }) })
  return { status: answer.status, text: await answer.text() }
}

it('adds, lists in a range, and removes, by key', async () => {
  const [writes, reads] = [await keyOf(workspaceId, 'annotations:write'), await keyOf(workspaceId, 'figures:read')]
  const added = await ask(POST, writes, '', GOOD)
  expect(added).toMatchObject({
    status: 201,
    body: { at: '2026-11-03T09:00:00.000Z', text: 'new refund flow', madeBy: 'API key “Deploys”' },
  })
  expect(await ask(GET, reads, NOVEMBER)).toMatchObject({ status: 200, body: { annotations: [added.body] } })
  expect((await ask(GET, reads, '?from=2026-11-04&to=2026-12-01')).body).toEqual({ annotations: [] })
  expect((await ask(GET, reads, '?from=2026-11-01&to=2026-11-03T09:00:00Z')).body).toEqual({ annotations: [] })
  expect(await remove(writes, added.body.id)).toEqual({ status: 204, text: '' })
  expect((await ask(GET, reads, NOVEMBER)).body).toEqual({ annotations: [] })
  expect((await remove(writes, added.body.id)).status).toBe(404)
})

it('lets an owner write by their name, and a member read alone', async () => {
  const [owner, member] = [await signedIn('owner@example.com'), await signedIn('member@example.com')]
  const added = await ask(POST, owner, '', GOOD)
  expect(added).toMatchObject({ status: 201, body: { madeBy: 'owner@example.com' } })
  expect((await ask(GET, member, NOVEMBER)).body).toEqual({ annotations: [added.body] })
  expect(await ask(POST, member, '', GOOD)).toMatchObject({ status: 403, type: 'application/problem+json' })
  expect((await remove(member, added.body.id)).status).toBe(403)
  expect((await remove(owner, added.body.id)).status).toBe(204)
})

it('shows nothing to another workspace, and lets it remove nothing', async () => {
  const ours = await keyOf(workspaceId, 'annotations:write', 'figures:read')
  const theirs = await keyOf(otherId, 'annotations:write', 'figures:read')
  const { body } = await ask(POST, ours, '', GOOD)
  expect((await ask(GET, theirs, NOVEMBER)).body).toEqual({ annotations: [] })
  expect((await remove(theirs, body.id)).status).toBe(404)
  expect((await ask(GET, ours, NOVEMBER)).body).toEqual({ annotations: [body] })
})

it.each<[string, unknown, string]>([
  ['a local date', { ...GOOD, at: '2026-11-03' }, 'at'],
  ['a year that is a slip', { ...GOOD, at: '0026-11-03T00:00:00Z' }, 'at'],
  ['no text', { ...GOOD, text: '  ' }, 'text'],
  ['a long text', { ...GOOD, text: 'x'.repeat(201) }, 'text'],
  ['NUL', { ...GOOD, text: 'a\0' }, 'text'],
  ['what it does not know', { ...GOOD, madeBy: 'someone else' }, ''],
  ['a list', [GOOD], ''],
  ['nothing', null, ''],
])('refuses %s', async (_, body, path) => {
  const refused = await ask(POST, await keyOf(workspaceId, 'annotations:write'), '', body)
  expect(refused).toMatchObject({ status: 400, type: 'application/problem+json', body: { code: 'invalid_parameter' } })
  expect(refused.body.errors[0].path).toBe(path)
})

it('refuses a range that is none, and an id that is none', async () => {
  const key = await keyOf(workspaceId, 'figures:read', 'annotations:write')
  expect(await ask(GET, key, '?from=yesterday')).toMatchObject({ status: 400, body: { code: 'invalid_parameter' } })
  expect(await ask(GET, key, '?from=2026-11-02&to=2026-11-01')).toMatchObject({ status: 400 })
  expect((await remove(key, "1' or true")).status).toBe(404)
})
