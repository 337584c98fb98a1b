import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { measuresOf } from '#core/contribution/testing/measures_of.ts'
import { countBreaks } from '#core/reference/breaks.ts'
import { compareAnswer } from '#core/reference/compare_answer.ts'
import { countReference, readEvents } from '#core/reference/count_reference.ts'
import { asLines, breaksOfCell } from '#core/reference/testing/list_with_engine.ts'
import { dimensionColumn, OPEN_DIMENSIONS } from '#core/segment/dimensions.ts'
import { handlerOf } from '#core/segment/numbers.ts'
import { crowdedWorld } from '#prisma/seed/arbitraries/crowded_world.ts'
import { randomPolicy } from '#prisma/seed/arbitraries/policies.ts'
import { randomQuestion } from '#prisma/seed/arbitraries/questions.ts'
import { asDelivered } from '#prisma/seed/arbitraries/support_events.ts'
import { readFigures } from '../figures/read_figures.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { changePolicy } from '../policy/change_policy.ts'
import { recountWorkspace } from '../policy/recount_workspace.ts'
import { segmentOf } from '../segment/dimension_numbers.ts'
import { verifyWorkspace } from '../verify/verify_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { countBatch } from './count_batch.ts'

const NOW = new Date('2026-12-31T00:00:00Z')
let founded = 0

const world = crowdedWorld().chain(({ anchorMs, events }) =>
  fc.record({
    events: fc.constant(events),
    batches: asDelivered(events),
    policies: fc.tuple(randomPolicy(), randomPolicy()),
    cut: fc.nat(),
    questions: fc.array(randomQuestion(anchorMs), { minLength: 2, maxLength: 2 }),
  }),
)

test('every type of event, in any order, doubled, late, over a change of the policy: what the contract says, in every cell', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ events, batches, policies: [first, second], cut, questions }) => {
      const workspaceId = await createWorkspace({ slug: `l${++founded}`, name: 'Test', policy: first })
      const before = batches.slice(0, cut % (batches.length + 1))
      for (const batch of before) await countBatch(workspaceId, batch, [], NOW)
      await changePolicy(asSystem('command line', workspaceId), { patch: second, reason: 'test' })
      const arriving = async (): Promise<void> => {
        for (const batch of batches.slice(before.length)) await retryingDeadlocks(() => countBatch(workspaceId, batch, [], NOW))
      }
      await Promise.all([arriving(), retryingDeadlocks(() => recountWorkspace(workspaceId, () => false))])
      expect(await verifyWorkspace(workspaceId)).toMatchObject({ policyVersion: 2, differences: [] })
      const reading = readEvents(events, second)
      expect(asLines(await storedBreaks(workspaceId, 2))).toEqual(asLines(countBreaks(reading)))
      for (const question of questions) {
        const answer = await readFigures(workspaceId, question, NOW)
        const rows = answer.rows.filter(
          ({ counts }) => question.by.length === 0 || Object.values(counts).some((count) => count !== 0),
        )
        expect(compareAnswer({ ...answer, rows }, countReference(reading, question, NOW.getTime()))).toEqual([])
      }
    }),
    { numRuns: 60, endOnFailure: true },
  )
})

/** What the rollup of breaks says, in the words of the reference. */
const storedBreaks = (workspaceId: number, version: number) =>
  inWorkspace(workspaceId, async (client) => {
    const { rows } = await client.query<Record<string, number> & { cohort: Date }>(
      'select * from rollup_break where workspace_id = $1 and version = $2',
      [workspaceId, version],
    )
    return rows.flatMap((row) => {
      const numbers = OPEN_DIMENSIONS.map((dimension) => row[dimensionColumn(dimension)] ?? 0)
      const segment = segmentOf(workspaceId, numbers, handlerOf(row.handler ?? 0))
      return breaksOfCell({ cohortMs: row.cohort.getTime(), ageHours: Number(row.age), measures: measuresOf(row) }, segment)
    })
  })

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
