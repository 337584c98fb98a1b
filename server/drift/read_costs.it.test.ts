import { expect, it } from 'vitest'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import type { EventType, SupportEvent } from '#core/event/types.ts'
import { countBatch } from '../counting/count_batch.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { readCosts } from './read_costs.ts'

const START_MS = Date.UTC(2026, 9, 5)
const NOW = new Date(START_MS + 40 * 24 * HOUR_MS)
const POLICY = {
  acceptanceWindowDays: 2,
  rateCards: [{ from: null, ai: { perStint: '1', perMinute: '0' }, human: { perStint: '5', perMinute: '0' } }],
  failureImpact: { recontact: '0.5', reopen: '0', escalation: '0', churn: '0', escalated: '0' },
}

const told = (subject: string, what: string, hours: number, data: object = {}): SupportEvent =>
  ({
    type: `conversation.${what}` as EventType,
    id: `${subject} ${what} ${hours}`,
    source: '/test',
    subject,
    timeMs: START_MS + hours * HOUR_MS,
    data,
  }) as SupportEvent
const stint = (subject: string, customer: string, hours: number, handler = 'ai', end = 'resolved'): SupportEvent[] => [
  told(subject, 'started', hours, { handler, customer }),
  told(subject, end, hours + 0.1),
]

it('reads what cases, breaks and later work cost, by handler and age', async () => {
  const workspaceId = await createWorkspace({ slug: 'costs', name: 'Test', policy: POLICY })
  const events = [
    // Comes back after 3 hours, then a person has it at 30 hours: within the first window of two days.
    ...stint('a', 'x', 1.2),
    ...stint('a2', 'x', 4.2),
    ...stint('a3', 'x', 31.5, 'human'),
    // Stays.
    ...stint('b', 'y', 2.2),
    ...stint('c', 'z', 2.2, 'human'),
  ]
  await countBatch(workspaceId, events, [], NOW)
  const hour = START_MS / HOUR_MS
  const costs = await inWorkspace(workspaceId, async (client) => {
    const { rules, version } = await readActiveVersion(client, workspaceId)
    return readCosts(client, { workspaceId, version, fromHour: hour, toHour: hour + 24 }, rules)
  })
  expect(costs.unitCosts).toEqual({
    ai: { mean: 1e6, variance: 0, count: 2, dispersion: 1e6 },
    human: { mean: 5e6, variance: 0, count: 1, dispersion: 5e6 },
  })
  // One of the AI's and one of a person, both on a case of the AI.
  expect(costs.reworkCosts?.ai).toEqual({ mean: 3e6, variance: 8e12, count: 2, dispersion: 8e12 / 3e6 })
  expect(costs.reworkCosts?.human).toMatchObject({ mean: 0, count: 0 })
  expect(costs.breakCosts.ai).toEqual({ mean: 6.5e6, variance: 0, count: 1 })
  expect(costs.breakCosts.human).toEqual({ mean: 0, variance: 0, count: 0 })
  // Broken at age 3: hours 4 and 5 of the first band, 18 and 24 of the next two; the later stint began at age 30.
  expect(costs.laterRework.ai.perHour).toEqual([0, 0, 5e6 / 24])
  expect(costs.laterRework.ai.squareOverMean).toBe(5e6)
  expect(costs.laterRework.human).toEqual({ perHour: [0, 0, 0], squareOverMean: 0 })
})
