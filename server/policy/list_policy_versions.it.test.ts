import { expect, it } from 'vitest'
import { type Acting, asSystem } from '#core/access/actor.ts'
import { createApiKey } from '../access/api_keys/create_api_key.ts'
import { prismaInWorkspace } from '../platform/orm/in_workspace.ts'
import { createOwner } from '../workspace/create_owner.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { changePolicy } from './change_policy.ts'
import { listPolicyVersions } from './list_policy_versions.ts'

const change = (acting: Acting, reason: string) => changePolicy(acting, { patch: {}, reason })

it('names whoever made each version, the newest first', async () => {
  const email = 'owner@example.com'
  const { workspaceId, userId } = await createOwner({ email, password: 'correct horse battery', workspaceName: 'First' })
  const { id: keyId } = await createApiKey(asSystem('command line', workspaceId), { name: 'Helpdesk', scopes: ['policy:write'] })
  await change({ workspaceId, actor: { kind: 'key', keyId } }, 'by a program')
  await change({ workspaceId, actor: { kind: 'person', userId } }, 'by hand')
  await change(asSystem('command line', workspaceId), 'by the command line')
  expect(await listPolicyVersions(workspaceId)).toMatchObject([
    { version: 4, changedBy: 'command line', reason: 'by the command line', state: 'building' },
    { version: 3, changedBy: email, reason: 'by hand', state: 'superseded' },
    { version: 2, changedBy: 'API key “Helpdesk”', reason: 'by a program', state: 'superseded' },
    { version: 1, changedBy: email, reason: 'first start', state: 'active' },
  ])
  const keys = await prismaInWorkspace(workspaceId, (prisma) => prisma.apiKey.findMany({ where: { workspaceId } }))
  expect(keys.map(({ createdBy }) => createdBy)).toEqual(['command line'])
})

it('takes the key of another workspace for nobody it knows', async () => {
  const [own, other] = await Promise.all(['own', 'other'].map((slug) => createWorkspace({ slug, name: slug })))
  if (!own || !other) throw new Error('no workspace')
  const { id: keyId } = await createApiKey(asSystem('command line', other), { name: 'Secret', scopes: ['policy:write'] })
  await change({ workspaceId: own, actor: { kind: 'key', keyId } }, '')
  expect((await listPolicyVersions(own)).map(({ changedBy }) => changedBy)).toEqual([`key:${keyId}`, 'first start'])
})
