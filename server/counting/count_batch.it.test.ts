import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SupportEvent } from '#core/event/types.ts'
import type { Policy } from '#core/policy/policy.ts'
import { followUpStream } from '#prisma/seed/arbitraries/follow_up_stream.ts'
import { asDelivered, eventStream } from '#prisma/seed/arbitraries/support_events.ts'
import { readFigures } from '../figures/read_figures.ts'
import { listReleases } from '../releases/list_releases.ts'
import { verifyWorkspace } from '../verify/verify_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { countBatch } from './count_batch.ts'

const NOW = new Date('2026-06-30T00:00:00Z')
let founded = 0
const freshWorkspace = (policy: Partial<Policy> = {}): Promise<number> =>
  createWorkspace({ slug: `w${++founded}`, name: 'Test', policy })

const delivered = eventStream().chain((events) => fc.tuple(fc.constant(events), asDelivered(events)))

const policies = fc.record({
  acceptanceWindowDays: fc.constantFrom(1, 3, 14),
  sameIssue: fc.constantFrom('topic' as const, 'any' as const),
  passOnReasons: fc.constantFrom<string[]>([], ['by_design']),
  priceReworkOf: fc.constantFrom('all' as const, 'ai' as const),
})

const wholeRange = { fromMs: Date.UTC(2026, 0, 1), toMs: Date.UTC(2026, 6, 1), step: 'total' as const, by: [], filters: {} }

test('whatever the order, duplicates and batches: increments are what recounting everything gives', async () => {
  await fc.assert(
    fc.asyncProperty(delivered, policies, async ([, batches], policy) => {
      const workspaceId = await freshWorkspace(policy)
      for (const batch of batches) await countBatch(workspaceId, batch, [], NOW)
      expect((await verifyWorkspace(workspaceId)).differences).toEqual([])
    }),
    { numRuns: 60 },
  )
})

const startOf = (subject: string, minute: number, topic: string, followsUp?: string): SupportEvent => ({
  type: 'conversation.started',
  source: '/test',
  id: `${subject}${minute}`,
  subject,
  timeMs: Date.UTC(2026, 3, 1, 0, minute),
  data: { handler: 'ai', customer: 'x', topic, ...(followsUp && { followsUp }) },
})

const endOf = (subject: string, minute: number): SupportEvent => ({
  type: 'conversation.resolved',
  source: '/test',
  id: `${subject}${minute}`,
  subject,
  timeMs: Date.UTC(2026, 3, 1, 0, minute),
  data: {},
})

/** `a` follows itself; its start is told again, earlier, together with the link by which `c` reaches it. */
const circleToldAgain = [
  [startOf('c', 30, 'login', 'b'), endOf('c', 31), startOf('a', 10, 'billing', 'a')],
  [startOf('b', 20, 'billing', 'a'), startOf('d', 40, 'login'), startOf('a', 5, 'billing', 'a')],
]

test('however conversations follow each other up, and however often their starts are told', async () => {
  await fc.assert(
    fc.asyncProperty(followUpStream().chain(asDelivered), async (batches) => {
      const workspaceId = await freshWorkspace()
      for (const batch of batches) await countBatch(workspaceId, batch, [], NOW)
      expect((await verifyWorkspace(workspaceId)).differences).toEqual([])
    }),
    { numRuns: 150, examples: [[circleToldAgain]] },
  )
})

test('batches that run at the same time give what one after the other gives', async () => {
  await fc.assert(
    fc.asyncProperty(delivered, policies, async ([events, batches], policy) => {
      const [alone, together] = [await freshWorkspace(policy), await freshWorkspace(policy)]
      await countBatch(alone, events, [], NOW)
      await Promise.all(batches.map((batch) => retryingDeadlocks(() => countBatch(together, batch, [], NOW))))
      const [expected, actual] = await Promise.all([alone, together].map((id) => readFigures(id, wholeRange, NOW)))
      expect(actual?.rows).toEqual(expected?.rows)
      expect((await verifyWorkspace(together)).differences).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test.each([[['a', 'b']], [['b', 'a']]])(
  'a release that is told twice in a batch is one, with the same note: %j',
  async (notes) => {
    const workspaceId = await freshWorkspace()
    const releases = notes.map((note) => ({
      type: 'release.deployed' as const,
      id: note,
      source: '/ci',
      subject: 'agent-7',
      timeMs: Date.UTC(2026, 3, 1),
      data: { note },
    }))
    await countBatch(workspaceId, releases, [], NOW)
    expect(await listReleases(workspaceId, wholeRange)).toMatchObject([{ agentVersion: 'agent-7', note: 'b' }])
  },
)

/** As the queue does: a transaction that Postgres gave up for another one is tried again. */
async function retryingDeadlocks<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if ((error as { code?: string }).code !== '40P01') throw error
    }
  }
}

test('an event is the same event whatever its time says', async () => {
  const workspaceId = await freshWorkspace()
  const event = { type: 'conversation.started', id: '1', source: '/s', subject: 'c', data: { handler: 'ai' } } as const
  await countBatch(workspaceId, [{ ...event, timeMs: Date.UTC(2026, 0, 1) }], [], NOW)
  expect(await countBatch(workspaceId, [{ ...event, timeMs: Date.UTC(2025, 0, 1) }], [], NOW)).toBeNull()
})

test('a later start, which does not count, leaves a conversation with the issue that it follows up', async () => {
  const workspaceId = await freshWorkspace()
  const start = (id: string, subject: string, day: number, topic: string, followsUp?: string) => {
    const data = { handler: 'human', customer: 'y', topic, followsUp } as const
    return { type: 'conversation.started', id, source: '/s', subject, timeMs: Date.UTC(2026, 3, day), data } as const
  }
  const resolved = {
    type: 'conversation.resolved',
    id: '4',
    source: '/s',
    subject: 'a',
    timeMs: Date.UTC(2026, 3, 8),
    data: {},
  } as const
  await countBatch(
    workspaceId,
    [start('1', 'a', 13, 'login'), resolved, start('2', 'd', 7, 'billing'), start('3', 'b', 2, 'login', 'd')],
    [],
    NOW,
  )
  await countBatch(workspaceId, [start('5', 'b', 26, 'login')], [], NOW)
  expect((await verifyWorkspace(workspaceId)).differences).toEqual([])
})
