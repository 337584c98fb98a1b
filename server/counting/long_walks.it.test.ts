import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EventData, SupportEvent } from '#core/event/types.ts'
import { MAX_LINKS } from '#core/issue/resolve.ts'
import { DEFAULT_POLICY } from '#core/policy/policy.ts'
import { compareAnswer } from '#core/reference/compare_answer.ts'
import { countReference, readEvents } from '#core/reference/count_reference.ts'
import { asDelivered } from '#prisma/seed/arbitraries/support_events.ts'
import { readFigures } from '../figures/read_figures.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { verifyWorkspace } from '../verify/verify_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { countBatch } from './count_batch.ts'

const NOW = new Date('2026-12-31T00:00:00Z')
const START_MS = Date.UTC(2026, 2, 1)
const HOUR_MS = 3_600_000
const RANGE = { fromMs: START_MS, toMs: Date.UTC(2026, 5, 1), filters: {} }
const TOPICS = ['billing', 'login', 'refund']
let founded = 0

const create = (): Promise<number> => createWorkspace({ slug: `walk-${++founded}`, name: 'Test' })

/** Conversations of one customer, an hour apart, each of which follows up the one before. */
const chainOf = (length: number): SupportEvent[] =>
  Array.from({ length }, (_, place): SupportEvent[] => {
    const common = { source: '/test', subject: `c${place}` }
    const followsUp = place === 0 ? {} : { followsUp: `c${place - 1}` }
    const data = { handler: 'ai' as const, customer: 'x', topic: TOPICS[place % TOPICS.length], ...followsUp }
    const startMs = START_MS + place * HOUR_MS
    return [
      { ...common, type: 'conversation.started', id: `${place}/0`, timeMs: startMs, data },
      { ...common, type: 'conversation.resolved', id: `${place}/1`, timeMs: startMs + HOUR_MS / 2, data: {} },
    ]
  }).flat()

const described = (place: number, number: number, data: EventData['conversation.described']): SupportEvent => ({
  type: 'conversation.described',
  id: `d${number}`,
  source: '/test',
  subject: `c${place}`,
  timeMs: START_MS + number,
  data,
})

/** Chains a little shorter and longer than a walk may be, cut, joined elsewhere, and told other topics and customers. */
const told = fc.integer({ min: MAX_LINKS - 1, max: MAX_LINKS + 12 }).chain((length) => {
  const place = fc.nat(length - 1)
  const change = fc.oneof(
    fc.record({ followsUp: place.map((other) => `c${other}`) }),
    fc.constant({ followsUp: null }),
    fc.record({ topic: fc.constantFrom(...TOPICS) }),
    fc.record({ customer: fc.constantFrom('x', 'y') }),
  )
  return fc
    .array(fc.tuple(place, change), { maxLength: 3 })
    .map((changes) => [...chainOf(length), ...changes.map(([at, data], number) => described(at, number, data))])
    .chain((events) => fc.record({ events: fc.constant(events), batches: asDelivered(events) }))
})

test('walks about as long as they may be, in any order: what the contract says', async () => {
  await fc.assert(
    fc.asyncProperty(told, async ({ events, batches }) => {
      const workspaceId = await create()
      for (const batch of batches) await countBatch(workspaceId, batch, [], NOW)
      expect((await verifyWorkspace(workspaceId)).differences).toEqual([])
      const question = { ...RANGE, step: 'total' as const, by: ['topic' as const] }
      const reference = countReference(readEvents(events, DEFAULT_POLICY), question, NOW.getTime())
      expect(compareAnswer(await readFigures(workspaceId, question, NOW), reference)).toEqual([])
    }),
    { numRuns: 15, endOnFailure: true },
  )
})

test('a walk that was void by one link counts again once its end is another customer’s', async () => {
  const workspaceId = await create()
  await countBatch(workspaceId, chainOf(MAX_LINKS + 2), [], NOW)
  const last = `c${MAX_LINKS + 1}`
  const alone = (await conversationsOf(workspaceId)).get(last)?.issue
  await countBatch(workspaceId, [described(0, 1, { customer: 'y' })], [], NOW)
  const after = await conversationsOf(workspaceId)
  expect(after.get(last)?.issue).toBe(after.get('c1')?.issue)
  expect(after.get(last)?.issue).not.toBe(alone)
  expect((await verifyWorkspace(workspaceId)).differences).toEqual([])
})

test('an event moves no more conversations than a walk may have links, however long the chain', async () => {
  const workspaceId = await create()
  // The newest first, so that each joins all before it to its own.
  await countBatch(workspaceId, chainOf(200).reverse(), [], NOW)
  const before = await conversationsOf(workspaceId)
  await countBatch(workspaceId, [described(0, 1, { topic: 'another' })], [], NOW)
  const after = await conversationsOf(workspaceId)
  const moved = [...after].filter(([id, { issue }]) => before.get(id)?.issue !== issue).map(([id]) => id)
  const written = [...after].filter(([id, { written }]) => before.get(id)?.written !== written).map(([id]) => id)
  const reached = Array.from({ length: MAX_LINKS + 1 }, (_, place) => `c${place}`).sort()
  expect([moved.sort(), written.sort()]).toEqual([reached, reached])
})

const conversationsOf = (workspaceId: number): Promise<Map<string, { issue: string; written: string }>> =>
  inWorkspace(workspaceId, async (client) => {
    const { rows } = await client.query<{ id: string; issue: string; written: string }>(
      'select id, issue, xmin::text as written from conversation where workspace_id = $1',
      [workspaceId],
    )
    return new Map(rows.map(({ id, ...row }) => [id, row]))
  })
