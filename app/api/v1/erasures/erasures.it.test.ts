import { beforeAll, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import type { KeyScope } from '#core/access/scopes.ts'
import type { SupportEvent } from '#core/event/types.ts'
import { createApiKey } from '#server/access/api_keys/create_api_key.ts'
import { countBatch } from '#server/counting/count_batch.ts'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'
import { readWorkspace } from '#server/workspace/directory.ts'
import { pseudonymiser } from '#server/workspace/pseudonym.ts'
import { POST } from './route.ts'

let workspaceId: number
beforeAll(async () => {
  workspaceId = await createWorkspace({ slug: 'shop', name: 'Shop' })
  const customer = pseudonymiser(await readWorkspace(workspaceId))('jane')
  const started = { type: 'conversation.started', source: '/test', timeMs: Date.now() - 1_000, data: { handler: 'ai', customer } }
  const events = ['b', 'a'].map((subject) => ({ ...started, id: subject, subject }) as SupportEvent)
  await countBatch(workspaceId, events, [], new Date())
})

const makeKey = (scope: KeyScope) => createApiKey(asSystem('command line', workspaceId), { name: scope, scopes: [scope] })
async function erase(key: string, body: unknown) {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const request = new Request('http://localhost/', { method: 'POST', headers, body: JSON.stringify(body) })
  const answer = await POST(request, { params: Promise.resolve({}) })
  return { status: answer.status, ...(await answer.json()) }
}

it('finds a customer, erases them, and keeps by which key and how much', async () => {
  const { id, key } = await makeKey('customers:erase')
  const found = { status: 200, conversations: 2, events: 2, waitingEvents: 0, failedJobs: 0 }
  expect(await erase(key, { customer: 'jane', dryRun: true })).toEqual({ ...found, conversationIds: ['a', 'b'] })
  expect(await erase(key, { customer: 'jane' })).toEqual(found)
  expect(await erase(key, { customer: 'jane' })).toEqual({ ...found, conversations: 0, events: 0 })
  const kept = await inWorkspace(workspaceId, (client) => client.query('select erased_by, events from erasure order by id'))
  expect(kept.rows).toEqual([
    { erased_by: `key:${id}`, events: 2 },
    { erased_by: `key:${id}`, events: 0 },
  ])
})

it.each<[string, KeyScope, unknown, object]>([
  ['a key that may do other things', 'policy:write', { customer: 'jane' }, { status: 403, code: 'forbidden' }],
  ['no customer', 'customers:erase', {}, { status: 400, code: 'invalid_parameter', errors: [{ path: 'customer' }] }],
  ['an empty customer', 'customers:erase', { customer: '' }, { status: 400, errors: [{ path: 'customer' }] }],
  ['what it does not know', 'customers:erase', { customer: 'jane', dry_run: true }, { status: 400, code: 'invalid_parameter' }],
])('refuses %s', async (_, scope, body, told) => {
  expect(await erase((await makeKey(scope)).key, body)).toMatchObject(told)
})
