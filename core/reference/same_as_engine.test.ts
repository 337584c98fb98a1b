import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crowdedWorld, momentsAfter } from '#prisma/seed/arbitraries/crowded_world.ts'
import { randomPolicy } from '#prisma/seed/arbitraries/policies.ts'
import { randomQuestion } from '#prisma/seed/arbitraries/questions.ts'
import { asDelivered } from '#prisma/seed/arbitraries/support_events.ts'
import { countBreaks } from './breaks.ts'
import { compareAnswer } from './compare_answer.ts'
import { countReference, readEvents } from './count_reference.ts'
import { listCases, listStints } from './lists.ts'
import { answerWithEngine, readWithEngine } from './testing/count_with_engine.ts'
import { asLines, breaksOfEngine, casesOfEngine, stintsOfEngine } from './testing/list_with_engine.ts'

const DAY_MS = 86_400_000

/** A world as it was, as it was delivered, a policy, and questions with the times at which they are asked. */
const asked = crowdedWorld().chain(({ anchorMs, events }) =>
  fc.record({
    events: fc.constant(events),
    delivered: asDelivered(events),
    policy: randomPolicy(),
    questions: fc.array(fc.tuple(randomQuestion(anchorMs), momentsAfter(anchorMs + 7 * DAY_MS)), {
      minLength: 3,
      maxLength: 3,
    }),
  }),
)

const kindOfBreak = (ageHours: number): string =>
  ageHours === -1 ? 'broken at once' : ageHours === 0 ? 'broken in the hour of the resolution' : 'broken later'

test('the engine counts what the contract says: every row, count, cost and figure', () => {
  const seen = new Map<string, number>()
  const property = fc.property(asked, ({ events, delivered, policy, questions }) => {
    const reading = readEvents(events, policy)
    const engine = readWithEngine(delivered.flat(), policy)
    expect(asLines(stintsOfEngine(engine))).toEqual(asLines(listStints(reading)))
    const breaks = countBreaks(reading)
    expect(asLines(breaksOfEngine(engine))).toEqual(asLines(breaks))
    for (const { ageHours } of breaks) seen.set(kindOfBreak(ageHours), (seen.get(kindOfBreak(ageHours)) ?? 0) + 1)
    for (const [question, nowMs] of questions) {
      expect(asLines(casesOfEngine(engine, nowMs))).toEqual(asLines(listCases(reading, nowMs)))
      const reference = countReference(reading, question, nowMs)
      expect(compareAnswer(answerWithEngine(engine, question, nowMs), reference)).toEqual([])
      for (const { type } of events) seen.set(type, (seen.get(type) ?? 0) + 1)
      for (const { counts } of reference.rows)
        for (const [name, count] of Object.entries(counts)) seen.set(name, (seen.get(name) ?? 0) + count)
    }
  })
  fc.assert(property, { numRuns: 300 })
  // Streams in which something never happens would say nothing about it.
  expect([...seen].filter(([, count]) => count < 3)).toEqual([])
})
