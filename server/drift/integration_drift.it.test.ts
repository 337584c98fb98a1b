import { beforeAll, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import type { DriftSeries } from '#core/drift/contract.ts'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { countBatch } from '../counting/count_batch.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { verifyWorkspace } from '../verify/verify_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { evaluateDrift } from './evaluate_drift.ts'
import { learnBaseline } from './learn_baseline.ts'
import { readDrift } from './read_drift.ts'
import { toldFields } from './testing/told_fields.ts'

/** A minute after the whole hour: what happened in the hour before is known. */
const NOW = new Date('2026-11-16T10:01:00Z')
const nowHour = Math.floor(NOW.getTime() / HOUR_MS)
const POLICY = { acceptanceWindowDays: 2, timeZone: 'UTC', handoffTargetMinutes: 30 }

let workspaceId = 0
let series: readonly DriftSeries[] = []
beforeAll(async () => {
  workspaceId = await createWorkspace({ slug: 'failures', name: 'Test', policy: POLICY })
  const fromHour = Date.parse('2026-10-16T00:00:00Z') / HOUR_MS
  const wrong = { topicless: nowHour - 1, neglected: nowHour - 8, renamed: nowHour - 12, silent: nowHour - 4 }
  const events = toldFields({ fromHour, toHour: nowHour, ...wrong }).filter(({ timeMs }) => timeMs < NOW.getTime())
  for (let from = 0; from < events.length; from += 2_000) await countBatch(workspaceId, events.slice(from, from + 2_000), [], NOW)
  await learnBaseline(asSystem('drift', workspaceId), { from: '2026-10-18', byItself: false }, NOW)
  await evaluateDrift(workspaceId, NOW)
  series = (await readDrift(workspaceId, NOW)).series
}, 120_000)

const named = (id: string): DriftSeries | undefined => series.find((one) => one.id === id)

const NAMED = ['lateHandoffs.ai', 'newValues.topic', 'notSaid.topic', 'silence./billing']

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

it('names a source that fell silent, with what was to be expected of it', () =>
  expect(named('silence./billing')).toMatchObject({
    ...{ state: 'drifting', likelyCause: 'integration drift', source: '/billing', observed: 0, now: 0 },
    ...{ expected: expect.closeTo(40, 0), estimatedStart: '2026-11-16T06:00:00+00:00' },
  }))

it('names a value that nobody knew', () =>
  expect(named('newValues.topic')).toMatchObject({
    ...{ state: 'drifting', value: 'Refunds', estimatedStart: '2026-11-15T22:00:00+00:00', likelyCause: 'integration drift' },
  }))

it('keeps hours of sources that are what the stored events make of them', async () => {
  expect((await verifyWorkspace(workspaceId)).differences).toEqual([])
  await inWorkspace(workspaceId, (client) =>
    client.query("update source_hour set events = events + 2 where hour = '2026-11-01T00:00Z'"),
  )
  const { differences } = await verifyWorkspace(workspaceId)
  expect(differences.map(({ rollup, cell, measures }) => [rollup, cell.source, measures]).sort()).toEqual([
    ['source', '/billing', { events: 2 }],
    ['source', '/helpdesk', { events: 2 }],
  ])
}, 60_000)

it('names nothing else', () =>
  expect(
    series
      .filter(({ state }) => state === 'drifting')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(NAMED))
