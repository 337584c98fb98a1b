import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { KEY_SCOPES } from '#core/access/scopes.ts'
import type { SavedView } from '#core/saved_view/contract.ts'
import { createApiKey } from '#server/access/api_keys/create_api_key.ts'
import { CLIENT_ADDRESS_HEADER } from '#server/access/client_address.ts'
import { signIn } from '#server/access/sign_in.ts'
import { prismaInWorkspace } from '#server/platform/orm/in_workspace.ts'
import { readStartView } from '#server/saved_views/read_start_view.ts'
import { addAccount } from '#server/testing/add_account.ts'
import { findWorkspaceBySlug } from '#server/workspace/directory.ts'
import { PATCH as change, DELETE as remove } from './[id]/route.ts'
import { POST as create, GET as list } from './route.ts'
import { PUT as setStart } from './start/route.ts'

const ORIGIN = 'http://localhost:3000'
const PEOPLE = { ann: 'member', bo: 'member', owner: 'owner', stranger: 'owner' } as const
type Who = keyof typeof PEOPLE
const cookies = {} as Record<Who, string>
let shop = 0

beforeAll(async () => {
  for (const [place, [who, role]] of Object.entries(PEOPLE).entries()) {
    const [email, password] = [`${who}@example.com`, 'correct horse battery']
    await addAccount({ email, password, roles: { [who === 'stranger' ? 'elsewhere' : 'shop']: role } })
    const headers = new Headers({ host: 'localhost:3000', [CLIENT_ADDRESS_HEADER]: `203.0.113.${place}` })
    const made = (await signIn(headers, email, password)).getSetCookie()
    cookies[who as Who] = made.find((line) => line.includes('session_token'))?.split(';')[0] ?? ''
  }
  shop = (await findWorkspaceBySlug('shop'))?.id ?? 0
})
beforeEach(() => prismaInWorkspace(shop, (prisma) => prisma.savedView.deleteMany()))

function call(who: Who, method: string, body?: unknown, headers: Record<string, string> = {}): Request {
  const all = { host: 'localhost:3000', origin: ORIGIN, cookie: cookies[who], 'content-type': 'application/json', ...headers }
  return new Request(`${ORIGIN}/api/settings/views`, {
    method,
    headers: all,
    body: body === undefined ? null : JSON.stringify(body),
  })
}
const context = { params: Promise.resolve({}) }
const at = (id: number | string) => ({ params: Promise.resolve({ id: String(id) }) })
const shows = { screen: 'segments', query: 'range=7d&by=language' }

const save = (who: Who, view: object) => create(call(who, 'POST', { shows, ...view }), context)
const idOf = async (answer: Response): Promise<number> => (await answer.json()).id
const changed = async (who: Who, id: number | string, body: object) => (await change(call(who, 'PATCH', body), at(id))).status
const removed = async (who: Who, id: number | string) => (await remove(call(who, 'DELETE'), at(id))).status
const started = async (who: Who, id: number | null) => (await setStart(call(who, 'PUT', { id }), context)).status
const viewsOf = async (who: Who): Promise<SavedView[]> => (await (await list(call(who, 'GET'), context)).json()).views
const namesOf = async (who: Who) => (await viewsOf(who)).map(({ name }) => name)

describe('a view of one’s own', () => {
  it('is kept as its screen writes it, and seen by nobody else', async () => {
    const saved = await save('ann', {
      name: ' Mine ',
      shows: { screen: 'segments', query: 'by=language&range=7d&to=//evil.example' },
    })
    expect(saved.status).toBe(201)
    expect(await viewsOf('ann')).toEqual([
      {
        id: await idOf(saved),
        ...{ name: 'Mine', screen: 'segments', query: 'range=7d&by=language', shared: false },
        ...{ ownerName: null, changeable: true, isStart: false },
        createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
        changedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    ])
    for (const who of ['bo', 'owner', 'stranger'] as const) expect([who, await namesOf(who)]).toEqual([who, []])
  })

  it('is not there for others, whatever they do with it', async () => {
    const id = await idOf(await save('ann', { name: 'Mine' }))
    for (const who of ['bo', 'owner', 'stranger'] as const) {
      const tried = [await changed(who, id, { name: 'Theirs' }), await removed(who, id), await started(who, id)]
      expect([who, ...tried]).toEqual([who, 404, 404, 404])
    }
    expect(await namesOf('ann')).toEqual(['Mine'])
  })

  it('is renamed, given what is shown now, and removed', async () => {
    const id = await idOf(await save('ann', { name: 'Mine' }))
    const [before] = await viewsOf('ann')
    expect(
      await changed('ann', id, { name: 'Handoffs', shows: { screen: 'conversations', query: 'state=handoffs&cursor=x' } }),
    ).toBe(204)
    const [after] = await viewsOf('ann')
    expect(after).toMatchObject({ id, name: 'Handoffs', screen: 'conversations', query: 'state=handoffs', shared: false })
    expect(Date.parse(after?.changedAt ?? '')).toBeGreaterThan(Date.parse(before?.changedAt ?? ''))
    expect(await removed('ann', id)).toBe(204)
    expect([await namesOf('ann'), await removed('ann', id)]).toEqual([[], 404])
  })

  it('has a name that no other of its owner’s has, in whatever capitals', async () => {
    await save('ann', { name: 'Über uns' })
    const other = await idOf(await save('ann', { name: 'Other' }))
    const again = await save('ann', { name: 'über UNS' })
    expect([again.status, await again.json()]).toMatchObject([409, { code: 'conflict', errors: [{ path: 'name' }] }])
    expect(await changed('ann', other, { name: 'ÜBER uns' })).toBe(409)
    expect(await changed('ann', other, { name: 'OTHER' })).toBe(204)
    expect((await save('bo', { name: 'Über uns' })).status).toBe(201)
  })

  it('is one of a hundred at most', async () => {
    const ownerId = (await prismaInWorkspace(shop, (prisma) => prisma.user.findUnique({ where: { email: 'ann@example.com' } })))
      ?.id
    const view = { workspaceId: shop, ownerId: ownerId ?? '', screen: 'overview', query: '' }
    const data = Array.from({ length: 100 }, (_, n) => ({ ...view, name: `${n}`, nameKey: `${n}` }))
    await prismaInWorkspace(shop, (prisma) => prisma.savedView.createMany({ data }))
    expect((await save('ann', { name: 'One more' })).status).toBe(409)
    expect((await save('bo', { name: 'One more' })).status).toBe(201)
  })

  it('is of a screen of the workspace, and of what can be shown there', async () => {
    for (const wrong of [
      { screen: 'https://evil.example', query: '' },
      { screen: 'keys', query: '' },
      { screen: 'overview', query: 'topic=%00' },
    ])
      expect((await save('ann', { name: 'x', shows: wrong })).status).toBe(400)
    expect(await changed('ann', 'x', { name: 'y' })).toBe(404)
  })
})

describe('a shared view', () => {
  it('is opened by the workspace, and changed by its owner and those who manage the workspace alone', async () => {
    const id = await idOf(await save('ann', { name: 'Ours', shared: true }))
    const seen = async (who: Who) => (await viewsOf(who)).map(({ ownerName, changeable }) => [ownerName, changeable])
    expect([await seen('ann'), await seen('bo'), await seen('owner'), await seen('stranger')]).toEqual([
      [[null, true]],
      [['ann@example.com', false]],
      [['ann@example.com', true]],
      [],
    ])
    expect([await changed('bo', id, { name: 'Theirs' }), await removed('bo', id)]).toEqual([403, 403])
    expect([await changed('stranger', id, { name: 'Theirs' }), await removed('stranger', id)]).toEqual([404, 404])
    expect(await changed('owner', id, { name: 'All of ours' })).toBe(204)
    // It stays Ann's: no longer shared, it is hers alone.
    expect(await changed('owner', id, { shared: false })).toBe(204)
    expect([await namesOf('ann'), await namesOf('owner'), await removed('owner', id)]).toEqual([['All of ours'], [], 404])
  })
})

describe('the view that one begins with', () => {
  const startOf = async (who: Who) => {
    const user = await prismaInWorkspace(shop, (prisma) => prisma.user.findUnique({ where: { email: `${who}@example.com` } }))
    return readStartView({ workspaceId: shop, userId: user?.id ?? '' })
  }

  it('is each person’s own choice, of all that they may open', async () => {
    const [own, shared] = [
      await idOf(await save('ann', { name: 'Mine' })),
      await idOf(await save('ann', { name: 'Ours', shared: true })),
    ]
    expect([await started('ann', own), await started('bo', shared)]).toEqual([204, 204])
    expect([await startOf('ann'), await startOf('bo'), await startOf('owner')]).toEqual([
      { id: own, screen: 'segments', query: 'range=7d&by=language' },
      { id: shared, screen: 'segments', query: 'range=7d&by=language' },
      null,
    ])
    expect((await viewsOf('ann')).map(({ name, isStart }) => [name, isStart])).toEqual([
      ['Mine', true],
      ['Ours', false],
    ])
    expect([await started('ann', shared), (await startOf('ann'))?.id]).toEqual([204, shared])
    expect([await started('ann', null), await startOf('ann'), (await startOf('bo'))?.id]).toEqual([204, null, shared])
  })

  it('is none once it is removed, or no longer shared', async () => {
    const id = await idOf(await save('ann', { name: 'Ours', shared: true }))
    await started('bo', id)
    await changed('ann', id, { shared: false })
    expect(await startOf('bo')).toBeNull()
    await changed('ann', id, { shared: true })
    expect((await startOf('bo'))?.id).toBe(id)
    await removed('ann', id)
    expect(await startOf('bo')).toBeNull()
  })
})

it('is for people alone, from our own pages', async () => {
  const { key } = await createApiKey(asSystem('command line', shop), { name: 'k', scopes: KEY_SCOPES })
  const keyed = { authorization: `Bearer ${key}` }
  expect((await list(call('ann', 'GET', undefined, keyed), context)).status).toBe(403)
  expect((await create(call('ann', 'POST', { name: 'x', shows }, keyed), context)).status).toBe(403)
  expect((await setStart(call('ann', 'PUT', { id: null }, keyed), context)).status).toBe(403)
  expect((await create(call('ann', 'POST', { name: 'x', shows }, { origin: 'https://evil.example' }), context)).status).toBe(403)
  expect(await namesOf('ann')).toEqual([])
})
