import { describe, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import type { EventType, SupportEvent } from '#core/event/types.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { changePolicy } from '../policy/change_policy.ts'
import { recountOutdated } from '../policy/recount_outdated.ts'
import { recountWorkspace } from '../policy/recount_workspace.ts'
import { verifyWorkspace } from '../verify/verify_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { countBatch } from './count_batch.ts'

const NOW = new Date('2026-12-31T00:00:00Z')
const HOUR_MS = 3_600_000
/** An hour before clocks go back in Berlin. */
const COHORT = '2026-10-25T00:00:00.000Z'
const at = (hours: number): number => Date.parse(COHORT) + hours * HOUR_MS

const told = (subject: string, what: string, hours: number, data: object = {}): SupportEvent =>
  ({
    type: `conversation.${what}` as EventType,
    id: `${subject} ${what} ${hours}`,
    source: '/test',
    subject,
    timeMs: at(hours),
    data,
  }) as SupportEvent
const resolved = (subject: string, customer: string, hours = 0.5, data: object = {}): SupportEvent[] => [
  told(subject, 'started', hours - 0.25, { handler: 'ai', customer, topic: 'login', ...data }),
  told(subject, 'resolved', hours),
]
const churned = (subject: string, hours: number): SupportEvent =>
  ({ type: 'customer.churned', id: `${subject} left`, source: '/test', subject, timeMs: at(hours), data: {} }) as SupportEvent

/** Each of the causes, two of them alike, one at once, one in another hour. */
const STORY: SupportEvent[] = [
  ...resolved('a', 'x'),
  told('a', 'reopened', 2),
  ...resolved('b', 'y', 0.75),
  told('b', 'reopened', 2.5),
  ...resolved('c', 'z'),
  told('c', 'handed_off', 0.9),
  ...resolved('d', 'u'),
  churned('u', 7 * 24 + 0.4),
  ...resolved('e', 'v', 1.5),
  ...resolved('f', 'v', 1.4),
  ...resolved('g', 'w'),
]

async function counted(slug: string, ...batches: SupportEvent[][]): Promise<number> {
  const workspaceId = await createWorkspace({ slug, name: 'Test', policy: { timeZone: 'Europe/Berlin' } })
  for (const batch of batches) await countBatch(workspaceId, batch, [], NOW)
  return workspaceId
}

const breaksOf = (workspaceId: number, version = 1): Promise<string[]> =>
  inWorkspace(workspaceId, async (client) => {
    const { rows } = await client.query<{ told: string }>(
      `select concat_ws(' ', (extract(epoch from cohort - $3::timestamptz) / 3600)::int, age, handler, broken_recontact, broken_reopen, broken_escalation, broken_churn) as told
       from rollup_break where workspace_id = $1 and version = $2 order by cohort, age, handler, broken_recontact desc`,
      [workspaceId, version, COHORT],
    )
    return rows.map((row) => row.told)
  })

const differencesOf = async (workspaceId: number) => (await verifyWorkspace(workspaceId)).differences

/** By hour, age, handler; then re-contacts, reopenings, escalations, churns. */
const OF_STORY = ['0 0 0 0 0 1 0', '0 2 0 0 2 0 0', '0 168 0 0 0 0 1', '1 -1 0 1 0 0 0']

describe('breaks by age', () => {
  it('are the sums of an hour in UTC, whatever clocks do; what was broken at once is apart', async () => {
    const workspaceId = await counted('story', STORY)
    expect(await breaksOf(workspaceId)).toEqual(OF_STORY)
    expect(await differencesOf(workspaceId)).toEqual([])
  })

  it('are the same told backwards, one by one and twice', async () => {
    const one = [...STORY].reverse().map((event) => [event])
    const workspaceId = await counted('backwards', ...one, STORY)
    expect(await breaksOf(workspaceId)).toEqual(OF_STORY)
    expect(await differencesOf(workspaceId)).toEqual([])
  })

  it('that came earlier after all, or that are taken back, leave no row behind', async () => {
    const earlier = told('a', 'reopened', 1)
    const leftOut = told('c', 'excluded', 9, { reason: 'spam' })
    const elsewhere = told('b', 'described', 9, { topic: 'billing', language: 'de' })
    const workspaceId = await counted('earlier', STORY, [earlier, leftOut, elsewhere])
    expect(await breaksOf(workspaceId)).toEqual(['0 1 0 0 1 0 0', '0 2 0 0 1 0 0', '0 168 0 0 0 0 1', '1 -1 0 1 0 0 0'])
    await countBatch(workspaceId, [told('c', 'included', 10), ...resolved('h', 'x', 1.2)], [], NOW)
    expect(await breaksOf(workspaceId)).toEqual(['0 0 0 1 0 1 0', '0 2 0 0 1 0 0', '0 168 0 0 0 0 1', '1 -1 0 1 0 0 0'])
    expect(await differencesOf(workspaceId)).toEqual([])
  })

  it.each([
    [7, ['0 167 0 0 1 0 1']],
    [30, ['0 168 0 0 0 0 1', '0 719 0 0 1 0 0']],
  ])('follow the window of %d days, which ends within an hour, when the policy changes', async (days, late) => {
    const workspaceId = await counted(`days${days}`, STORY)
    await changePolicy(asSystem('command line', workspaceId), { patch: { acceptanceWindowDays: days }, reason: 'test' })
    await countBatch(workspaceId, [told('g', 'reopened', days * 24)], [], NOW)
    await recountWorkspace(workspaceId, () => false)
    expect(await breaksOf(workspaceId, 2)).toEqual(['0 0 0 0 0 1 0', '0 2 0 0 2 0 0', ...late, '1 -1 0 1 0 0 0'])
    expect(await verifyWorkspace(workspaceId)).toMatchObject({ policyVersion: 2, differences: [] })
  })
})

describe('verify', () => {
  const change = (workspaceId: number, statement: string): Promise<unknown> =>
    inWorkspace(workspaceId, (client) => client.query(statement, [workspaceId]))

  it('finds a cell of breaks that was changed, one that is missing, and one too many', async () => {
    const workspaceId = await counted('changed', STORY)
    await change(workspaceId, `update rollup_break set broken_churn = broken_churn + 1 where workspace_id = $1 and age = 0`)
    await change(workspaceId, `delete from rollup_break where workspace_id = $1 and age = 2`)
    await change(workspaceId, `update rollup_break set age = 167 where workspace_id = $1 and age = 168`)
    const found = (await differencesOf(workspaceId)).map(({ rollup, cell, measures }) => [rollup, cell.age, measures])
    expect(found).toEqual([
      ['break', 0, { brokenChurn: 1 }],
      ['break', 2, { brokenReopen: -2 }],
      ['break', 167, { brokenChurn: 1 }],
      ['break', 168, { brokenChurn: -1 }],
    ])
  })

  it('leaves them out of a version from before they were counted, which is counted anew by itself', async () => {
    const half = STORY.slice(0, 6)
    const workspaceId = await counted('outdated', half)
    await change(workspaceId, `delete from rollup_break where workspace_id = $1`)
    await change(workspaceId, `update policy set counted_as = 3 where workspace_id = $1`)
    await countBatch(workspaceId, [...STORY.slice(6), told('a', 'reopened', 1)], [], NOW)
    expect(await differencesOf(workspaceId)).toEqual([])
    expect(await recountOutdated(workspaceId)).toBe(true)
    await recountWorkspace(workspaceId, () => false)
    expect(await breaksOf(workspaceId, 2)).toEqual([
      '0 0 0 0 0 1 0',
      '0 1 0 0 1 0 0',
      '0 2 0 0 1 0 0',
      '0 168 0 0 0 0 1',
      '1 -1 0 1 0 0 0',
    ])
    expect(await verifyWorkspace(workspaceId)).toMatchObject({ policyVersion: 2, differences: [] })
    expect(await recountOutdated(workspaceId)).toBe(false)
  })
})
