import { expect, test } from 'vitest'
import type { SupportEvent } from '#core/event/types.ts'
import { readFigures } from '../figures/read_figures.ts'
import { verifyWorkspace } from '../verify/verify_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { countBatch } from './count_batch.ts'

const NOW = new Date('2026-06-30T00:00:00Z')
const DAY_MS = 86_400_000
const FIRST_MS = Date.UTC(2025, 0, 1)
const RANGE = { fromMs: FIRST_MS, toMs: NOW.getTime(), step: 'total' as const, by: [], filters: {} }
const WINDOW_DAYS = 1

let told = 0
const event = (type: SupportEvent['type'], subject: string, day: number, data: object = {}): SupportEvent =>
  ({ type, subject, data, id: `e${++told}`, source: '/test', timeMs: FIRST_MS + day * DAY_MS }) as SupportEvent
const start = (subject: string, day: number, topic = 'login') =>
  event('conversation.started', subject, day, { handler: 'ai', customer: 'x', topic })
const resolved = (subject: string, day: number) => event('conversation.resolved', subject, day)

let founded = 0
const freshWorkspace = () =>
  createWorkspace({ slug: `far${++founded}`, name: 'Test', policy: { acceptanceWindowDays: WINDOW_DAYS } })

async function countsOf(workspaceId: number) {
  expect((await verifyWorkspace(workspaceId)).differences).toEqual([])
  const [row] = (await readFigures(workspaceId, RANGE, NOW)).rows
  return row?.counts
}

/** A resolution, and a conversation about something else that follows it up: where both count, it breaks the resolution. */
const followedUp = (): SupportEvent[] => [start('first', 0), resolved('first', 0.25)]
const followUp = { handler: 'human', customer: 'x', topic: 'invoice', followsUp: 'first' }

test('a conversation that is taken out and put back follows up what it did', async () => {
  const workspaceId = await freshWorkspace()
  const told = [event('conversation.started', 'second', 0.5, followUp), resolved('second', 0.6)]
  await countBatch(workspaceId, [...followedUp(), ...told], [], NOW)
  expect(await countsOf(workspaceId)).toMatchObject({ cases: 1, brokenRecontact: 1 })
  await countBatch(workspaceId, [event('conversation.excluded', 'second', 1, { reason: 'spam' })], [], NOW)
  expect(await countsOf(workspaceId)).toMatchObject({ cases: 1, brokenRecontact: 0 })
  await countBatch(workspaceId, [event('conversation.included', 'second', 2)], [], NOW)
  expect(await countsOf(workspaceId)).toMatchObject({ cases: 1, brokenRecontact: 1 })
})

test('what a conversation follows up may be told before its start', async () => {
  const workspaceId = await freshWorkspace()
  const { followsUp, ...opening } = followUp
  await countBatch(workspaceId, [...followedUp(), event('conversation.described', 'second', 0.7, { followsUp })], [], NOW)
  await countBatch(workspaceId, [event('conversation.started', 'second', 0.5, opening), resolved('second', 0.6)], [], NOW)
  expect(await countsOf(workspaceId)).toMatchObject({ cases: 1, brokenRecontact: 1 })
})

/** More than are read behind a change at first, and at the second try. */
const CONTACTS = 150
const DAYS_APART = 2 * WINDOW_DAYS

test('an end told late joins all that came before it to one case, however many that are', async () => {
  const workspaceId = await freshWorkspace()
  const days = Array.from({ length: CONTACTS }, (_, n) => (n + 1) * DAYS_APART)
  const contacts = days.flatMap((day) => [start(`c${day}`, day), resolved(`c${day}`, day)])
  await countBatch(workspaceId, [start('long', 0), ...contacts], [], NOW)
  expect(await countsOf(workspaceId)).toMatchObject({ cases: CONTACTS, resolved: CONTACTS })
  await countBatch(workspaceId, [resolved('long', (CONTACTS + 1) * DAYS_APART)], [], NOW)
  expect(await countsOf(workspaceId)).toMatchObject({ cases: 1, resolved: 1 })
})

test('two churns of one batch are both remembered, for when their cases are counted again', async () => {
  const workspaceId = await freshWorkspace()
  const cases = [start('early', 0), resolved('early', 1), start('late', 20), resolved('late', 21)]
  const churned = (day: number) => event('customer.churned', 'x', day)
  await countBatch(workspaceId, [...cases, churned(1.5), churned(21.5)], [], NOW)
  const broken = { cases: 2, resolved: 2, brokenChurn: 2 }
  expect(await countsOf(workspaceId)).toMatchObject(broken)
  await countBatch(workspaceId, [event('conversation.message', 'early', 0.5, { from: 'customer' })], [], NOW)
  await countBatch(workspaceId, [event('conversation.cost', 'early', 0.5, { amountMicros: '5' })], [], NOW)
  await countBatch(workspaceId, [event('conversation.cost', 'late', 20.5, { amountMicros: '5' })], [], NOW)
  expect(await countsOf(workspaceId)).toMatchObject(broken)
})

test('of what is told twice in a batch the first counts, in the figures and for good', async () => {
  const workspaceId = await freshWorkspace()
  const first = event('conversation.cost', 'c', 0.5, { amountMicros: '5000000' })
  const again = { ...first, data: { amountMicros: '7000000' } } as SupportEvent
  await countBatch(workspaceId, [start('c', 0), first, again, resolved('c', 1)], [], NOW)
  await countsOf(workspaceId)
  const [row] = (await readFigures(workspaceId, RANGE, NOW)).rows
  expect(row?.costMicros.handling).toBe('5000000')
})
