import { expect, it } from 'vitest'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { DEFAULT_POLICY } from '#core/policy/policy.ts'
import { REACH_DAYS } from '#core/release/compare_query.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { hasUntold, tellVerdicts } from './tell_verdicts.ts'

const DEPLOYED_MS = Date.UTC(2026, 10, 6, 9)
const FINAL_MS = DEPLOYED_MS + (REACH_DAYS * 24 + DEFAULT_POLICY.acceptanceWindowDays * 24 + 1) * HOUR_MS

it('tells what came of a release once an hour, until all that is compared has matured, and then once a day', async () => {
  const id = await createWorkspace({ slug: 'told', name: 'Told' })
  await inWorkspace(id, (client) =>
    client.query('insert into release (workspace_id, agent_version, deployed_at) values ($1, $2, $3)', [
      ...[id, 'v2'],
      new Date(DEPLOYED_MS),
    ]),
  )
  const told = async () =>
    (await inWorkspace(id, (client) => client.query('select as_of, verdict from release_verdict'))).rows as unknown[]
  const soonMs = DEPLOYED_MS + 5.3 * HOUR_MS
  const times: [number, boolean, number][] = [
    [DEPLOYED_MS, false, 0],
    [soonMs, true, DEPLOYED_MS + 5 * HOUR_MS],
    [soonMs + 0.6 * HOUR_MS, false, DEPLOYED_MS + 5 * HOUR_MS],
    [soonMs + 0.7 * HOUR_MS, true, DEPLOYED_MS + 6 * HOUR_MS],
    [FINAL_MS, true, FINAL_MS],
    [FINAL_MS + 24 * HOUR_MS, false, FINAL_MS],
    [FINAL_MS + 25 * HOUR_MS, true, FINAL_MS + 25 * HOUR_MS],
  ]
  for (const [nowMs, isDue, asOfMs] of times) {
    const now = new Date(nowMs)
    expect(await hasUntold(id, now)).toBe(isDue)
    await tellVerdicts(id, now)
    // No case has the version: there is nothing to compare.
    expect(await told()).toEqual(asOfMs === 0 ? [] : [{ as_of: new Date(asOfMs), verdict: null }])
  }
  const other = await createWorkspace({ slug: 'other', name: 'Other' })
  expect(await hasUntold(other, new Date(soonMs))).toBe(false)
})
