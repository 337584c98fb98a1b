import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import { type Receiver, startReceiver } from '../channels/testing/receiver.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { getQueue } from '../platform/queue/queues.ts'
import { evaluateRules } from './evaluate_rules.ts'
import { putHeartbeat } from './put_heartbeat.ts'
import { readHeartbeat } from './read_heartbeat.ts'
import { removeHeartbeat } from './remove_heartbeat.ts'
import { sendHeartbeat } from './send_heartbeat.ts'
import { CALM, FIRST_HOUR, judgeHour, startWorkspace } from './testing/judged_workspace.ts'

// Before anything reads the environment: this machine may be reached.
vi.hoisted(() => {
  process.env.HOLDFAST_ALLOWED_NETWORKS = '127.0.0.0/8'
})

let receiver: Receiver
beforeAll(async () => {
  receiver = await startReceiver()
})
afterAll(() => receiver.close())

const NOON = FIRST_HOUR * HOUR_MS
const asked = async () => (await getQueue('heartbeats').getWaiting()).filter(({ name }) => name === 'send-heartbeat').length

it('is called once a minute while rules are evaluated from something, and not when they are not', async () => {
  const { workspaceId, acting } = await startWorkspace('heartbeat')
  const at = (minute: number) => new Date(NOON + minute * 60_000)
  await judgeHour(workspaceId, FIRST_HOUR, CALM)
  await evaluateRules(workspaceId, at(1))
  expect(await asked()).toBe(0)

  const { heartbeat } = await putHeartbeat(acting, { url: receiver.url }, at(1))
  expect(heartbeat).toMatchObject({ target: expect.stringMatching(/…mnop$/), calledAt: null })
  await evaluateRules(workspaceId, at(2))
  expect(await asked()).toBe(1)
  await Promise.all([sendHeartbeat(workspaceId, at(2)), sendHeartbeat(workspaceId, at(2))])
  expect(receiver.got).toHaveLength(1)
  expect(await readHeartbeat(workspaceId)).toMatchObject({ heartbeat: { calledAt: at(2).toISOString(), answered: '200' } })

  await getQueue('heartbeats').drain()
  await evaluateRules(workspaceId, new Date(at(2).getTime() + 30_000))
  expect(await asked()).toBe(0)
  // Nobody has judged series for hours: evaluating them finds nothing, and says so by silence.
  await evaluateRules(workspaceId, at(151))
  expect(await asked()).toBe(0)
  await judgeHour(workspaceId, FIRST_HOUR + 2, CALM)
  await evaluateRules(workspaceId, at(152))
  expect(await asked()).toBe(1)
})

it('says what went wrong, keeps its address to itself, and calls nobody any more', async () => {
  const { workspaceId, acting } = await startWorkspace('unheard')
  await putHeartbeat(acting, { url: 'http://10.0.0.1/ping/0123456789abcdef' }, new Date(NOON))
  await sendHeartbeat(workspaceId, new Date(NOON))
  expect(await readHeartbeat(workspaceId)).toMatchObject({
    heartbeat: { answered: 'the address is in a network that is not public', changedBy: 'command line' },
  })
  const { rows } = await inWorkspace(workspaceId, (client) =>
    client.query('select secret, row_to_json(h)::text as row from alert_heartbeat h where workspace_id = $1', [workspaceId]),
  )
  expect([rows[0].row.includes('0123456789'), rows[0].secret.includes('0123456789')]).toEqual([false, false])
  await removeHeartbeat(acting)
  await sendHeartbeat(workspaceId, new Date(NOON + HOUR_MS))
  expect(await readHeartbeat(workspaceId)).toEqual({ heartbeat: null })
})
