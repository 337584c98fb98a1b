import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import type { KeyScope, Scope } from '#core/access/scopes.ts'
import { inDirectory } from '../platform/postgres/in_directory.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { getPool } from '../platform/postgres/pool.ts'
import { createOwner } from '../workspace/create_owner.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { createApiKey } from './api_keys/create_api_key.ts'
import { listApiKeys } from './api_keys/list_api_keys.ts'
import { revokeApiKey } from './api_keys/revoke_api_key.ts'
import { authoriseRequest } from './authorise.ts'
import { CLIENT_ADDRESS_HEADER } from './client_address.ts'
import { signIn } from './sign_in.ts'

const OWNER = { email: 'Owner@Example.com', password: 'correct horse battery' }
const HOST = 'localhost:3000'
const ORIGIN = `http://${HOST}`

let workspaceId: number
let userId: string
let cookie: string

beforeAll(async () => {
  const owner = await createOwner({ ...OWNER, workspaceName: 'First' })
  workspaceId = owner.workspaceId
  userId = owner.userId
  const headers = await signIn(new Headers({ host: HOST }), OWNER.email, OWNER.password)
  cookie =
    headers
      .getSetCookie()
      .find((line) => line.includes('session_token'))
      ?.split(';')[0] ?? ''
})

const makeKey = (scopes: KeyScope[], inside = workspaceId) =>
  createApiKey(asSystem('command line', inside), { name: 'test', scopes })
const withKey = (key: string, scope: Scope) => authoriseRequest(new Headers({ authorization: `Bearer ${key}` }), scope)
const withCookie = (scope: Scope, method: string, more: Record<string, string> = {}) =>
  authoriseRequest(new Headers({ cookie, host: HOST, ...more }), scope, method)

describe('an API key', () => {
  it('lets in with a scope that it has, into its own workspace', async () => {
    const { id: keyId, key } = await makeKey(['figures:read'])
    const actor = { kind: 'key', keyId }
    const scopes = ['figures:read', 'wall:read']
    expect(await withKey(key, 'figures:read')).toEqual({ workspaceId, workspaceSlug: 'default', actor, scopes })
  })

  it('is refused without the scope', async () => {
    const { key } = await makeKey(['events:write'])
    await expect(withKey(key, 'figures:read')).rejects.toMatchObject({ code: 'forbidden', extra: { scope: 'figures:read' } })
    await expect(withKey(key, 'workspace:manage')).rejects.toMatchObject({ code: 'forbidden' })
  })

  it.each(['hf_wrong', '', 'x'.repeat(10_000), `hf_${'ü'.normalize('NFD')}`.replace(/[^\x20-\x7e]/g, '~')])(
    'is refused when nobody made it: %#',
    async (key) => {
      await expect(withKey(key, 'figures:read')).rejects.toMatchObject({ code: 'unauthenticated' })
    },
  )

  it('is refused once it is revoked, and says so in the list', async () => {
    const { id, key } = await makeKey(['figures:read'])
    await revokeApiKey(asSystem('command line', workspaceId), id)
    await expect(withKey(key, 'figures:read')).rejects.toMatchObject({ code: 'unauthenticated' })
    const entry = (await listApiKeys(workspaceId)).find((listed) => listed.id === id)
    expect(entry).toMatchObject({ hint: key.slice(0, 8), revokedAt: expect.any(String) })
    expect(JSON.stringify(entry)).not.toContain(key)
  })

  it('is no longer looked up for an address that has made up too many, and still for others', async () => {
    const tried = (n: number, address: string) => {
      const headers = new Headers({ authorization: `Bearer hf_${n}`, [CLIENT_ADDRESS_HEADER]: address })
      return authoriseRequest(headers, 'figures:read').catch(({ code }) => code)
    }
    const codes = await Promise.all(Array.from({ length: 120 }, (_, n) => tried(n, '203.0.113.7')))
    expect(codes).toContain('rate_limited')
    expect(codes.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => 'unauthenticated'))
    expect(await tried(121, '203.0.113.8')).toBe('unauthenticated')
  })

  it('is kept as a hash alone', async () => {
    const { id, key } = await makeKey(['figures:read'])
    const { rows } = await inWorkspace(workspaceId, (client) =>
      client.query('select api_key::text as line from api_key where id = $1', [id]),
    )
    expect(rows[0].line).not.toContain(key.slice(8))
  })

  it('notes its use without anyone waiting for it', async () => {
    const { id, key } = await makeKey(['figures:read'])
    await withKey(key, 'figures:read')
    await expect.poll(async () => (await listApiKeys(workspaceId)).find((listed) => listed.id === id)?.lastUsedAt).not.toBeNull()
  })

  it('of another workspace cannot be seen or revoked from here', async () => {
    const other = await createWorkspace({ slug: `other-${randomUUID().slice(0, 8)}`, name: 'Other' })
    const { id, key } = await makeKey(['figures:read'], other)
    expect((await withKey(key, 'figures:read')).workspaceId).toBe(other)
    expect((await listApiKeys(workspaceId)).some((listed) => listed.id === id)).toBe(false)
    await expect(revokeApiKey(asSystem('command line', workspaceId), id)).rejects.toMatchObject({ code: 'not_found' })
    expect((await withKey(key, 'figures:read')).workspaceId).toBe(other)
  })
})

describe('a session', () => {
  it('reads from anywhere, and may do what an owner may', async () => {
    expect(await withCookie('figures:read', 'GET')).toMatchObject({ workspaceId, actor: { kind: 'person', userId } })
    expect(await withCookie('workspace:manage', 'GET')).toMatchObject({ workspaceId })
  })

  it.each(['POST', 'PATCH', 'DELETE', 'PUT'])('changes nothing by %s without the Origin of our own page', async (method) => {
    const forbidden = { code: 'forbidden' }
    await expect(withCookie('policy:write', method)).rejects.toMatchObject(forbidden)
    await expect(withCookie('policy:write', method, { origin: 'https://evil.example' })).rejects.toMatchObject(forbidden)
    await expect(withCookie('policy:write', method, { origin: 'null' })).rejects.toMatchObject(forbidden)
    expect(await withCookie('policy:write', method, { origin: ORIGIN })).toMatchObject({ workspaceId })
  })

  it('is refused where the cookie is missing, forged or cut', async () => {
    await expect(authoriseRequest(new Headers(), 'figures:read')).rejects.toMatchObject({ code: 'unauthenticated' })
    for (const forged of [cookie.slice(0, -3), cookie.replace(/=.*/, '=forged'), 'holdfast.session_token=']) {
      await expect(authoriseRequest(new Headers({ cookie: forged }), 'figures:read')).rejects.toMatchObject({
        code: 'unauthenticated',
      })
    }
  })

  it('is no way around a key that is wrong', async () => {
    const headers = new Headers({ cookie, host: HOST, authorization: 'Bearer hf_wrong' })
    await expect(authoriseRequest(headers, 'figures:read')).rejects.toMatchObject({ code: 'unauthenticated' })
  })
})

describe('row-level security', () => {
  it('shows no workspace’s rows to a connection that names none, nor to the directory', async () => {
    await makeKey(['figures:read'])
    for (const table of ['workspace', 'member', 'api_key', 'policy', 'ingestion', 'demo']) {
      const { rowCount } = await getPool().query(`select from ${table}`)
      expect([table, rowCount]).toEqual([table, 0])
    }
    const seen = await inDirectory((client) => client.query('select from api_key'))
    expect(seen.rowCount).toBe(0)
  })

  it('takes no row for another workspace than the one that is named', async () => {
    const other = await createWorkspace({ slug: `other-${randomUUID().slice(0, 8)}`, name: 'Other' })
    const intrusion = inWorkspace(workspaceId, (client) =>
      client.query("insert into member (workspace_id, user_id, role) select $1, user_id, 'owner' from member", [other]),
    )
    await expect(intrusion).rejects.toThrow('row-level security')
  })
})
