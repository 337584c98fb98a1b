import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FigureRow } from '#core/figures/contract.ts'
import { compareAnswer } from '#core/reference/compare_answer.ts'
import { countReference, readEvents } from '#core/reference/count_reference.ts'
import { DIMENSIONS, type Dimension } from '#core/segment/dimensions.ts'
import { crowdedWorld, momentsAfter } from '#prisma/seed/arbitraries/crowded_world.ts'
import { randomPolicy } from '#prisma/seed/arbitraries/policies.ts'
import { randomQuestion } from '#prisma/seed/arbitraries/questions.ts'
import { asDelivered } from '#prisma/seed/arbitraries/support_events.ts'
import { countBatch } from '../counting/count_batch.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { readFigures } from './read_figures.ts'

const DAY_MS = 86_400_000

/** No dimension, each of them, and each pair. */
const CUTS: Dimension[][] = [
  [],
  ...DIMENSIONS.map((one) => [one]),
  ...DIMENSIONS.flatMap((one, place) => DIMENSIONS.slice(place + 1).map((other) => [one, other])),
]

const asked = crowdedWorld().chain(({ anchorMs, events }) => {
  const questions = CUTS.flatMap((cut) => [randomQuestion(anchorMs, { by: cut }), randomQuestion(anchorMs, { filtered: cut })])
  // Asked at any instant of the weeks after, so that cohorts have matured up to any quarter hour of a day; events are at
  // most a day ahead, as at the door.
  const earliestMs = Math.max(...events.map(({ timeMs }) => timeMs)) - DAY_MS
  const nowMs = momentsAfter(anchorMs + 7 * DAY_MS).map((ms) => Math.max(ms, earliestMs))
  const times = questions.map((question) => fc.tuple(question, nowMs))
  return fc.record({
    events: fc.constant(events),
    batches: asDelivered(events),
    policy: randomPolicy(),
    questions: fc.tuple(...times),
  })
})

let founded = 0

const hasSomething = ({ counts }: FigureRow): boolean => Object.values(counts).some((count) => count !== 0)

test('the figures of every question are those of the independent count, in whatever batches events came', async () => {
  const property = fc.asyncProperty(asked, async ({ events, batches, policy, questions }) => {
    const workspaceId = await createWorkspace({ slug: `r${++founded}`, name: 'Test', policy })
    for (const batch of batches) await countBatch(workspaceId, batch, [], new Date(batch[0]?.timeMs ?? 0))
    const reading = readEvents(events, policy)
    for (const [question, nowMs] of questions) {
      const answer = await readFigures(workspaceId, question, new Date(nowMs))
      const rows = answer.rows.filter((row) => question.by.length === 0 || hasSomething(row))
      const differences = compareAnswer({ ...answer, rows }, countReference(reading, question, nowMs))
      expect({ question, differences }).toEqual({ question, differences: [] })
    }
  })
  await fc.assert(property, { numRuns: 12, endOnFailure: true })
})
