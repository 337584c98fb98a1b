import { hashPassword } from 'better-auth/crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { listApiKeys } from '../access/api_keys/list_api_keys.ts'
import { revokeApiKey } from '../access/api_keys/revoke_api_key.ts'
import { authenticateApiKey } from '../access/authenticate_api_key.ts'
import { hasOwner } from '../access/has_owner.ts'
import { signIn } from '../access/sign_in.ts'
import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'
import { getPool } from '../platform/postgres/pool.ts'
import { listPolicyVersions } from '../policy/list_policy_versions.ts'
import { createOwner } from './create_owner.ts'
import { forgetWorkspace, listWorkspaceIds, readWorkspace } from './directory.ts'
import { applyInitialSettings } from './first_start.ts'

const OWNER = { email: 'owner@example.com', password: 'correct horse battery', workspaceName: 'Support' }
const KEY = 'hf_first_key_of_this_test'

/** Takes everything back, as the database's owner may. */
afterEach(async () => {
  for (const id of await listWorkspaceIds()) {
    await prismaInWorkspace(id, async (prisma) => {
      for (const table of [prisma.ingestion, prisma.member, prisma.apiKey, prisma.policy, prisma.workspace])
        await deleteAll(table)
    })
  }
  await getPool().query('delete from auth_user')
  for (const slug of ['default', 'shop']) forgetWorkspace(slug)
})

const deleteAll = (table: { deleteMany(): PromiseLike<unknown> }) => table.deleteMany()

/** Of all threads, those that hash included. */
async function cpuMicrosOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

describe('createOwner', () => {
  it('makes one owner of many who try at the same moment', async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: 8 }, (_, place) => createOwner({ ...OWNER, email: `owner${place}@example.com` })),
    )
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const attempt of attempts) {
      if (attempt.status === 'rejected') expect(attempt.reason).toMatchObject({ code: 'conflict' })
    }
    expect(await listWorkspaceIds()).toHaveLength(1)
    const { rows } = await getPool().query('select from auth_user')
    expect(rows).toHaveLength(1)
  })

  it('hashes one password of many, and none once there is an owner', async () => {
    const tryMany = () => Promise.allSettled(Array.from({ length: 20 }, () => createOwner(OWNER)))
    const hash = await cpuMicrosOf(() => hashPassword(OWNER.password))
    expect(await cpuMicrosOf(tryMany)).toBeLessThan(8 * hash)
    expect(await cpuMicrosOf(tryMany)).toBeLessThan(8 * hash)
  })

  it('makes a workspace with the policy that was chosen, under its owner’s name', async () => {
    const { workspaceId, userId } = await createOwner({ ...OWNER, policy: { timeZone: 'Europe/Stockholm', currency: 'SEK' } })
    const workspace = await readWorkspace(workspaceId)
    expect(workspace).toMatchObject({ slug: 'default', name: 'Support', policyVersion: 1, eventsPerSecond: 100_000 })
    expect(workspace.policy).toMatchObject({ timeZone: 'Europe/Stockholm', currency: 'SEK', acceptanceWindowDays: 14 })
    expect(workspace.customerKey).toHaveLength(32)
    expect(await listPolicyVersions(workspaceId)).toMatchObject([{ version: 1, changedBy: OWNER.email, state: 'active' }])
    expect(userId).toBeTruthy()
  })

  it('lets the owner sign in, whatever the case of the e-mail', async () => {
    await createOwner({ ...OWNER, email: 'Owner@Example.com' })
    const headers = await signIn(new Headers(), 'OWNER@example.com', OWNER.password)
    expect(headers.getSetCookie().join()).toMatch(/^holdfast\.session_token=.*HttpOnly/)
    await expect(signIn(new Headers(), OWNER.email, 'wrong password')).rejects.toThrow()
  })

  it('takes over the workspace that was made before anyone could sign in', async () => {
    await applyInitialSettings({ HOLDFAST_INIT_WORKSPACE: 'shop' })
    const before = await listWorkspaceIds()
    const { workspaceId } = await createOwner({ ...OWNER, workspaceName: 'Shop', policy: { currency: 'EUR' } })
    expect(before).toEqual([workspaceId])
    expect(await readWorkspace(workspaceId)).toMatchObject({ slug: 'shop', name: 'Shop', policy: { currency: 'EUR' } })
  })
})

describe('applyInitialSettings', () => {
  const settings = {
    HOLDFAST_INIT_WORKSPACE: 'shop',
    HOLDFAST_INIT_API_KEY: KEY,
    HOLDFAST_INIT_OWNER_EMAIL: OWNER.email,
    HOLDFAST_INIT_OWNER_PASSWORD: OWNER.password,
  }

  it('makes nothing where nothing is named', async () => {
    await applyInitialSettings({})
    expect(await listWorkspaceIds()).toEqual([])
    expect(await hasOwner()).toBe(false)
  })

  it('makes workspace, owner and key, and nothing more at the next starts', async () => {
    await Promise.all([applyInitialSettings(settings), applyInitialSettings(settings)])
    await applyInitialSettings(settings)
    const [id, ...others] = await listWorkspaceIds()
    expect(others).toEqual([])
    if (id === undefined) throw new Error('no workspace')
    expect(await listApiKeys(id)).toHaveLength(1)
    expect(await signIn(new Headers(), OWNER.email, OWNER.password)).toBeTruthy()
  })

  it('does not bring a revoked key back', async () => {
    const key = `${KEY}_to_be_revoked`
    await applyInitialSettings({ HOLDFAST_INIT_API_KEY: key })
    const [id] = await listWorkspaceIds()
    if (id === undefined) throw new Error('no workspace')
    for (const entry of await listApiKeys(id)) await revokeApiKey(asSystem('command line', id), entry.id)
    await applyInitialSettings({ HOLDFAST_INIT_API_KEY: key })
    expect(await authenticateApiKey(key, '')).toBeNull()
  })

  it('refuses half an owner', async () => {
    await expect(applyInitialSettings({ HOLDFAST_INIT_OWNER_EMAIL: OWNER.email })).rejects.toThrow('set both or neither')
  })
})
