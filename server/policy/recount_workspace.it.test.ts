import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { asDelivered, eventStream } from '#prisma/seed/arbitraries/support_events.ts'
import { countBatch } from '../counting/count_batch.ts'
import { readFigures } from '../figures/read_figures.ts'
import { verifyWorkspace } from '../verify/verify_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { changePolicy } from './change_policy.ts'
import { readPolicy } from './read_policy.ts'
import { recountWorkspace } from './recount_workspace.ts'

const NOW = new Date('2026-06-30T00:00:00Z')
const RANGE = { fromMs: Date.UTC(2026, 0, 1), toMs: Date.UTC(2026, 6, 1), step: 'total' as const, by: [], filters: {} }
const never = () => false
let founded = 0

test('a new policy gives what it would have given from the start, while events go on arriving', async () => {
  const delivered = eventStream().chain((events) => fc.tuple(fc.constant(events), asDelivered(events), fc.nat()))
  await fc.assert(
    fc.asyncProperty(delivered, async ([events, batches, cut]) => {
      const next = { acceptanceWindowDays: 3, sameIssue: 'any' as const, passOnReasons: ['by_design'] }
      const fromStart = await createWorkspace({ slug: `s${++founded}`, name: 'Test', policy: next })
      const changed = await createWorkspace({ slug: `c${founded}`, name: 'Test' })
      const before = batches.slice(0, cut % batches.length)
      await countBatch(fromStart, events, [], NOW)
      for (const batch of before) await countBatch(changed, batch, [], NOW)
      await changePolicy(asSystem('command line', changed), { patch: next, reason: 'test' })
      const arriving = async () => {
        for (const batch of batches.slice(before.length)) await countBatch(changed, batch, [], NOW)
      }
      await Promise.all([arriving(), recountWorkspace(changed, never)])
      expect((await readPolicy(changed)).version).toBe(2)
      expect((await verifyWorkspace(changed)).differences).toEqual([])
      const [expected, actual] = await Promise.all([fromStart, changed].map((id) => readFigures(id, RANGE, NOW)))
      expect(actual?.rows).toEqual(expected?.rows)
    }),
    { numRuns: 25 },
  )
})

test('screens keep the old version until the new one is complete', async () => {
  const workspaceId = await createWorkspace({ slug: 'progress', name: 'Test' })
  const event = {
    type: 'conversation.started',
    id: '1',
    source: '/s',
    subject: 'c',
    timeMs: NOW.getTime(),
    data: { handler: 'ai' },
  } as const
  await countBatch(workspaceId, [event], [], NOW)
  await changePolicy(asSystem('command line', workspaceId), { patch: { acceptanceWindowDays: 7 }, reason: 'shorter' })
  expect(await readPolicy(workspaceId)).toMatchObject({ version: 1, recount: { version: 2, done: 0, total: 1 } })
  expect((await readFigures(workspaceId, RANGE, NOW)).policyVersion).toBe(1)
  expect(await recountWorkspace(workspaceId, never)).toMatchObject({ policyVersion: 2, rows: [] })
  expect(await readPolicy(workspaceId)).toMatchObject({ version: 2, policy: { acceptanceWindowDays: 7 }, recount: null })
})

test('a version that was changed again before it was complete is superseded, and its changes stay', async () => {
  const workspaceId = await createWorkspace({ slug: 'superseded', name: 'Test' })
  await changePolicy(asSystem('command line', workspaceId), { patch: { acceptanceWindowDays: 7 }, reason: 'first' })
  await changePolicy(asSystem('command line', workspaceId), { patch: { sameIssue: 'any' }, reason: 'second' })
  await recountWorkspace(workspaceId, never)
  expect(await readPolicy(workspaceId)).toMatchObject({ version: 3, policy: { acceptanceWindowDays: 7, sameIssue: 'any' } })
})

test('what is no policy is refused', async () => {
  const workspaceId = await createWorkspace({ slug: 'refused', name: 'Test' })
  const change = { patch: { acceptanceWindowDays: 0 }, reason: '' }
  await expect(changePolicy(asSystem('command line', workspaceId), change)).rejects.toMatchObject({ code: 'invalid_policy' })
})
