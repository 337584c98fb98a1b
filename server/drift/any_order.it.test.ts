import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import type { DriftSeries } from '#core/drift/contract.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { usualDays } from '#core/drift/learned_days.ts'
import { HANDLERS, type SupportEvent } from '#core/event/types.ts'
import { countBatch } from '../counting/count_batch.ts'
import { verifyWorkspace } from '../verify/verify_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { evaluateDrift } from './evaluate_drift.ts'
import { learnBaseline } from './learn_baseline.ts'
import { readDrift } from './read_drift.ts'
import { eventsOf, type ToldCase } from './testing/told_world.ts'

const WINDOW_DAYS = 7
const calendar = new Calendar('Europe/Berlin')
const NOW = new Date('2026-11-16T10:20:00Z')
const HOURS = 46 * 24
const BATCHES = 4
const POLICY = {
  acceptanceWindowDays: WINDOW_DAYS,
  timeZone: calendar.timeZone,
  sameIssue: 'any' as const,
  rateCards: [{ from: null, ai: { perStint: '0.10', perMinute: '0' }, human: { perStint: '5.00', perMinute: '0' } }],
}
const learnedToMs = usualDays(calendar, NOW.getTime(), WINDOW_DAYS).toMs
let founded = 0

/** A case each hour with a chance to come back, higher of late, as whole numbers below 100 say. */
function casesOf(chances: readonly number[]): ToldCase[] {
  const firstHour = Math.floor(NOW.getTime() / HOUR_MS) - HOURS
  return chances.map((chance, index): ToldCase => {
    const resolvedMs = (firstHour + index) * HOUR_MS + chance * 30_000
    const breakMs = resolvedMs + (chance % 13) * 3 * HOUR_MS - (chance % 17 === 0 ? 1 : 0)
    const isBroken = chance < (index > HOURS - 150 ? 70 : 35) && breakMs < NOW.getTime()
    return {
      id: `c${index}`,
      handler: HANDLERS[index % 5 === 0 ? 1 : 0] ?? 'ai',
      language: index % 3 === 0 ? 'de' : 'sv',
      resolvedMs,
      breakMs: isBroken ? breakMs : null,
    }
  })
}

/** Says of some conversations that they are none, and takes it back. */
const retractions = (events: readonly SupportEvent[]): SupportEvent[] =>
  events
    .filter(({ type }, index) => type === 'conversation.started' && index % 9 === 0)
    .flatMap(({ subject, timeMs }): SupportEvent[] => [
      {
        type: 'conversation.excluded',
        id: `${subject} out`,
        source: '/test',
        subject,
        timeMs: timeMs + 1,
        data: { reason: 'test' },
      },
      { type: 'conversation.included', id: `${subject} in`, source: '/test', subject, timeMs: timeMs + 2, data: {} },
    ])

/** Counts what is normal, learns it, counts the rest in batches, and judges after each. */
async function judged(normal: readonly SupportEvent[], batches: readonly SupportEvent[][]): Promise<DriftSeries[]> {
  const workspaceId = await createWorkspace({ slug: `o${++founded}`, name: 'Test', policy: POLICY })
  for (let from = 0; from < normal.length; from += 2_000) await countBatch(workspaceId, normal.slice(from, from + 2_000), [], NOW)
  expect(await learnBaseline(asSystem('drift', workspaceId), { from: null, byItself: true }, NOW)).toBeNull()
  for (const batch of batches) {
    await countBatch(workspaceId, batch, [], NOW)
    await evaluateDrift(workspaceId, NOW)
  }
  expect((await verifyWorkspace(workspaceId)).differences).toEqual([])
  return (await readDrift(workspaceId, NOW)).series
}

/**
 * Without what tells when it was judged, and without the numbers that values happened to get. What takes something back is told
 * by a source, too, which is then less silent.
 */
const asFacts = (series: readonly DriftSeries[]): object[] =>
  series
    .filter(({ kind }) => kind !== 'silence')
    .map(
      ({ kind, handler, dimension, value, state, evidence, estimatedStart, ratio, observed, expected, before, now, effect }) => ({
        ...{ kind, handler, dimension, value, state, evidence, estimatedStart, ratio, observed, expected, before, now, effect },
      }),
    )
    .map((one) => JSON.stringify(one, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value)))
    .sort()
    .map((one) => JSON.parse(one) as object)

test('late, doubled, unordered and retracted facts leave every series as if they had been there in order', async () => {
  const world = fc.tuple(fc.array(fc.noBias(fc.nat(99)), { minLength: HOURS, maxLength: HOURS }), fc.infiniteStream(fc.nat()))
  await fc.assert(
    fc.asyncProperty(world, async ([chances, order]) => {
      const events = casesOf(chances).flatMap(eventsOf)
      const [normal, live] = [
        events.filter(({ timeMs }) => timeMs < learnedToMs),
        events.filter(({ timeMs }) => timeMs >= learnedToMs),
      ]
      const disturbed = [...live, ...live.slice(0, 50), ...retractions(live)].map((event) => ({
        event,
        place: order.next().value as number,
      }))
      const shuffled = disturbed.sort((a, b) => a.place - b.place).map(({ event }) => event)
      const size = Math.ceil(shuffled.length / BATCHES)
      const batches = Array.from({ length: BATCHES }, (_, place) => shuffled.slice(place * size, (place + 1) * size))
      const inOrder = await judged(normal, [live])
      expect(inOrder.some(({ state }) => state === 'drifting')).toBe(true)
      expect(asFacts(await judged(normal, batches))).toEqual(asFacts(inOrder))
    }),
    { numRuns: 2, endOnFailure: true },
  )
}, 120_000)
