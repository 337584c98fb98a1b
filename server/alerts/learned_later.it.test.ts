import { expect, it } from 'vitest'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { countBatch } from '../counting/count_batch.ts'
import { putCohorts } from '../drift/testing/put_cohorts.ts'
import { eventsOf } from '../drift/testing/told_world.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { getQueue } from '../platform/queue/queues.ts'
import { actOnAlert } from './act_on_alert.ts'
import { learnAccepted } from './learn_accepted.ts'
import { listAlerts } from './list_alerts.ts'
import { readAlert } from './read_alert.ts'
import { ALARM, ALL, FIRST_HOUR, judgeHour, startWorkspace } from './testing/judged_workspace.ts'

const FROM = '2025-11-24'
const SETTLED_MS = Date.parse('2026-01-05T12:00:00Z')

it('what was accepted is asked to be learned again each hour while history is counted anew, until it can be', async () => {
  const { workspaceId, acting, evaluate } = await startWorkspace('later')
  await judgeHour(workspaceId, FIRST_HOUR, ALARM)
  await evaluate(FIRST_HOUR)
  const id = (await listAlerts(workspaceId, ALL)).alerts[0]?.id ?? ''
  const resolve = { kind: 'resolve', as: 'accepted', release: null, comment: '', learnFrom: FROM } as const
  await actOnAlert(acting, id, resolve, new Date(FIRST_HOUR * HOUR_MS))
  const hour = Date.parse(`${FROM}T00:00:00Z`) / HOUR_MS
  const one = { id: 'first', handler: 'ai', language: 'de', resolvedMs: hour * HOUR_MS, breakMs: null } as const
  await countBatch(workspaceId, eventsOf(one), [], new Date(SETTLED_MS))
  const breaks = [{ cohortHour: hour, ageHours: 2, breaks: 80 }]
  await putCohorts(workspaceId, [{ handler: 'ai', values: {}, cohorts: [{ hour, resolved: 400, lost: 0 }], breaks }])
  const countedAs = (way: number) =>
    inWorkspace(workspaceId, (client) =>
      client.query('update policy set counted_as = $2 where workspace_id = $1', [workspaceId, way]),
    )
  const { rows } = await inWorkspace(workspaceId, (client) =>
    client.query<{ way: number }>('select counted_as as way from policy where workspace_id = $1', [workspaceId]),
  )
  const learn = async (afterHours: number) => {
    await learnAccepted(workspaceId, new Date(SETTLED_MS + afterHours * HOUR_MS))
    const { steps } = await readAlert(workspaceId, id)
    const asked = (await getQueue('baselines').getWaiting()).filter(({ name }) => name === 'learn-baseline')
    return [steps.filter(({ kind }) => kind === 'learned').length, asked.length]
  }
  await countedAs(0)
  expect([await learn(0), await learn(1)]).toEqual([
    [0, 0],
    [0, 0],
  ])
  await countedAs(rows[0]?.way ?? 0)
  expect([await learn(2), await learn(3)]).toEqual([
    [1, 1],
    [1, 1],
  ])
})
