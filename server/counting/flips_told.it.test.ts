import { expect, test } from 'vitest'
import type { SupportEvent } from '#core/event/types.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { verifyWorkspace } from '../verify/verify_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { changeConversations } from './change_conversations.ts'
import { countBatch } from './count_batch.ts'

const NOW = new Date('2026-06-30T00:00:00Z')
const HOUR_MS = 3_600_000
const FIRST_MS = Date.UTC(2026, 0, 1)

let told = 0
const event = (type: SupportEvent['type'], subject: string, hour: number, data: object = {}): SupportEvent =>
  ({ type, subject, data, id: `e${++told}`, source: '/test', timeMs: FIRST_MS + hour * HOUR_MS }) as SupportEvent
const resolvedOf = (customer: string, subject: string): SupportEvent[] => [
  event('conversation.started', subject, 0, { handler: 'ai', customer, topic: 'login' }),
  event('conversation.resolved', subject, 1),
]
const costOf = (subject: string) => event('conversation.cost', subject, 0.5, { amountMicros: '5' })

let founded = 0
const freshWorkspace = () => createWorkspace({ slug: `flip${++founded}`, name: 'Test', policy: { acceptanceWindowDays: 1 } })

async function flipsOf(workspaceId: number, events: SupportEvent[]): Promise<string[][] | undefined> {
  const commit = await countBatch(workspaceId, events, [], NOW)
  expect((await verifyWorkspace(workspaceId)).differences).toEqual([])
  return commit?.flips.map(({ conversation, cause }) => [conversation, cause])
}

/** Names that a list of texts has to escape, and a list of numbers or uuids would break on. */
const HARD_NAMES = ['a, b', '{"c"}', 'd\\', 'NULL']

test('a churn told in a later batch takes back what its customer had resolved, whatever the conversation is called', async () => {
  const workspaceId = await freshWorkspace()
  const cases = HARD_NAMES.flatMap((name, place) => resolvedOf(`customer ${place}`, name))
  expect(await flipsOf(workspaceId, cases)).toEqual([])
  for (const [place, name] of HARD_NAMES.entries()) {
    const churn = event('customer.churned', `customer ${place}`, 2)
    expect(await flipsOf(workspaceId, [churn])).toEqual([[name, 'churn']])
  }
})

test('of the cases that a batch counts again only those are told that it broke', async () => {
  const workspaceId = await freshWorkspace()
  await countBatch(
    workspaceId,
    ['x', 'y', 'z'].flatMap((name) => resolvedOf(name, `of ${name}`)),
    [],
    NOW,
  )
  expect(await flipsOf(workspaceId, [event('customer.churned', 'x', 2)])).toEqual([['of x', 'churn']])
  const next = [costOf('of x'), costOf('of z'), event('customer.churned', 'y', 2)]
  expect(await flipsOf(workspaceId, next)).toEqual([['of y', 'churn']])
  expect(await flipsOf(workspaceId, [costOf('of z'), costOf('of x')])).toEqual([])
})

test.each([
  ['start', 'conversation.started', ['first', 'second']],
  ['description', 'conversation.described', ['first', 'second']],
  ['message', 'conversation.message', ['second']],
] as const)('what a %s follows up is locked before it was ever seen', async (_, type, locked) => {
  const workspaceId = await freshWorkspace()
  const following = event(type, 'second', 0, { handler: 'ai', from: 'customer', customer: 'x', followsUp: 'first' })
  const { inserted, followed } = await inWorkspace(workspaceId, (client) => changeConversations(client, workspaceId, [following]))
  expect([...inserted].sort()).toEqual(locked)
  expect([...followed.keys()]).toEqual(locked.filter((id) => id !== 'second'))
})
