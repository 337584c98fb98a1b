import { beforeAll, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import type { DriftSeries } from '#core/drift/contract.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { countBatch } from '../counting/count_batch.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { evaluateDrift } from './evaluate_drift.ts'
import { learnBaseline } from './learn_baseline.ts'
import { readDrift } from './read_drift.ts'
import { toldFields } from './testing/told_fields.ts'

/** A minute after the whole hour: what happened in the hour before is known. */
const NOW = new Date('2026-11-16T10:01:00Z')
const nowHour = Math.floor(NOW.getTime() / HOUR_MS)
const POLICY = { acceptanceWindowDays: 2, timeZone: 'UTC', handoffTargetMinutes: 30 }

let series: readonly DriftSeries[] = []
beforeAll(async () => {
  const workspaceId = await createWorkspace({ slug: 'failures', name: 'Test', policy: POLICY })
  const fromHour = Date.parse('2026-10-16T00:00:00Z') / HOUR_MS
  const wrong = { topicless: nowHour - 1, neglected: nowHour - 8 }
  const events = toldFields({ fromHour, toHour: nowHour, ...wrong }).filter(({ timeMs }) => timeMs < NOW.getTime())
  for (let from = 0; from < events.length; from += 2_000) await countBatch(workspaceId, events.slice(from, from + 2_000), [], NOW)
  await learnBaseline(asSystem('drift', workspaceId), { from: '2026-10-18', byItself: false }, NOW)
  await evaluateDrift(workspaceId, NOW)
  series = (await readDrift(workspaceId, NOW)).series
}, 120_000)

const named = (id: string): DriftSeries | undefined => series.find((one) => one.id === id)

it('names a field that was dropped, as of the next hour', () =>
  expect(named('notSaid.topic')).toMatchObject({
    // One of the ten conversations of that hour ended before the field was dropped.
    ...{ state: 'drifting', likelyCause: 'integration drift', before: expect.closeTo(0, 2), now: 0.9, value: null },
    estimatedStart: '2026-11-16T09:00:00+00:00',
  }))

it('names handoffs that nobody takes up, once their target has passed', () =>
  expect(named('lateHandoffs.ai')).toMatchObject({
    ...{ state: 'drifting', likelyCause: 'nobody owns it', before: expect.closeTo(0, 2), now: 1 },
    estimatedStart: '2026-11-16T02:00:00+00:00',
  }))

it('names nothing else', () =>
  expect(series.filter(({ state }) => state === 'drifting').map(({ id }) => id)).toEqual(['lateHandoffs.ai', 'notSaid.topic']))
