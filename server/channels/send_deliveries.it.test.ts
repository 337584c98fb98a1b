import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import type { MadeChannel, NewChannel } from '#core/channel/contract.ts'
import { SLOW_MS } from '#core/channel/hand.ts'
import { HOLD_MS, SEND_MS } from '#core/channel/hold.ts'
import type { AlertMessage } from '#core/channel/message.ts'
import { someMessage } from '#core/channel/testing/some_message.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { changeChannel } from './change_channel.ts'
import { createChannel } from './create_channel.ts'
import { readDeliveryTotals } from './delivery_totals.ts'
import { listChannels } from './list_channels.ts'
import { listDeliveries } from './list_deliveries.ts'
import { queueDeliveries } from './queue_deliveries.ts'
import { removeChannel } from './remove_channel.ts'
import { renewSecret } from './renew_secret.ts'
import { sendDeliveries } from './send_deliveries.ts'
import { testChannel } from './test_channel.ts'
import { killedSender } from './testing/killed_sender.ts'
import { type Receiver, startReceiver } from './testing/receiver.ts'

// Before anything reads the environment: this machine may be reached, and mails go to a server of this test.
const mails = await vi.hoisted(async () => {
  const { startMailServer } = await import('../testing/mail_server.ts')
  const mails = await startMailServer()
  process.env.HOLDFAST_SMTP_URL = mails.url
  process.env.HOLDFAST_MAIL_FROM = 'alerts@holdfast.example'
  process.env.HOLDFAST_ALLOWED_NETWORKS = '127.0.0.0/8'
  return mails
})

const START_MS = Date.parse('2026-11-20T08:00:00Z')
const SECOND_MS = 1_000
let nowMs = START_MS
const clock = () => new Date(nowMs)
let workspaceId = 0
let receiver: Receiver

beforeAll(async () => {
  receiver = await startReceiver()
})
afterAll(() => {
  receiver.close()
  mails.close()
})
beforeEach(async () => {
  nowMs = START_MS
  receiver.got.length = 0
  receiver.answers = { status: 200 }
  const slug = `ch-${randomUUID().slice(0, 8)}`
  workspaceId = await createWorkspace({ slug, name: 'Channels' })
})

const make = (channel: NewChannel): Promise<MadeChannel> => createChannel(asSystem('alerts', workspaceId), channel, clock())
const webhook = (name = 'Hook') => make({ kind: 'webhook', name, url: receiver.url })
const queue = (channel: MadeChannel, message: AlertMessage = someMessage()) =>
  inWorkspace(workspaceId, (client) =>
    queueDeliveries(client, workspaceId, { stepId: randomUUID(), channelIds: [channel.id], message, dueAt: clock() }),
  )
const send = (channel: MadeChannel) => sendDeliveries(workspaceId, channel.id, clock)
const log = async () => (await listDeliveries(workspaceId, { channel: null, before: null })).deliveries
const totals = async () => {
  const tries = new Map((await readDeliveryTotals()).map(({ kind, result, tries }) => [`${kind} ${result}`, tries]))
  return { failed: tries.get('webhook failed') ?? 0, given_up: tries.get('webhook given_up') ?? 0 }
}
const mailed = () => mails.got.map(({ text }) => text).join()
const shown = async (channel: MadeChannel) => (await listChannels(workspaceId)).channels.find(({ id }) => id === channel.id)

it('signs a webhook so that the standard’s own library takes it, and a changed one not', async () => {
  const channel = await webhook()
  nowMs = Date.now()
  await queue(channel)
  await send(channel)
  const [got] = receiver.got
  const verifier = new Webhook(channel.signingSecret ?? '')
  expect(verifier.verify(got?.text ?? '', got?.headers ?? {})).toMatchObject({ type: 'alert.fired' })
  expect(() => verifier.verify(`${got?.text} `, got?.headers ?? {})).toThrow()
  const [delivery] = await log()
  expect(delivery).toMatchObject({
    id: got?.headers['webhook-id'],
    state: 'sent',
    tries: 1,
    answered: { status: 200, text: 'said' },
  })
})

it('renews a secret: for a while both sign, and where it leaked the new one alone', async () => {
  const channel = await webhook()
  nowMs = Date.now()
  const until = new Date(nowMs + 3_600 * SECOND_MS).toISOString()
  const renewed = await renewSecret(workspaceId, channel.id, { overlapHours: 1 }, clock())
  expect(await shown(channel)).toMatchObject({ previousSecretUntil: until })
  await queue(channel)
  await send(channel)
  const taken = (by: MadeChannel) => {
    const { text = '', headers = {} } = receiver.got.at(-1) ?? {}
    return new Webhook(by.signingSecret ?? '').verify(text, headers)
  }
  for (const by of [channel, renewed]) expect(taken(by)).toMatchObject({ type: 'alert.fired' })
  const leaked = await renewSecret(workspaceId, channel.id, { overlapHours: 0 }, clock())
  await testChannel(workspaceId, channel.id, clock())
  expect(taken(leaked)).toMatchObject({ type: 'channel.test' })
  for (const by of [channel, renewed]) expect(() => taken(by)).toThrow()
  expect(await shown(channel)).toMatchObject({ previousSecretUntil: null })
  const slack = await make({ kind: 'slack', name: 'Slack', url: receiver.url })
  await expect(renewSecret(workspaceId, slack.id, { overlapHours: 1 }, clock())).rejects.toMatchObject({ code: 'conflict' })
})

it('tries again by the same id after 500 and after a line that broke, and says since when it fails', async () => {
  const channel = await webhook()
  receiver.answers = { status: 500 }
  await queue(channel)
  await send(channel)
  expect(await log()).toMatchObject([{ state: 'waiting', tries: 1, answered: { status: 500 } }])
  expect(await shown(channel)).toMatchObject({ isOn: true, failingSince: clock().toISOString() })
  await send(channel)
  expect(receiver.got).toHaveLength(1)
  nowMs += 6 * SECOND_MS
  receiver.answers = null
  await send(channel)
  nowMs += 400 * SECOND_MS
  receiver.answers = { status: 204 }
  await send(channel)
  expect(new Set(receiver.got.map(({ headers, text }) => headers['webhook-id'] + text)).size).toBe(1)
  expect(receiver.got).toHaveLength(3)
  expect(await log()).toMatchObject([{ state: 'sent', tries: 3 }])
  expect(await shown(channel)).toMatchObject({ failingSince: null })
})

it('waits as long as a receiver asks for with 429', async () => {
  const channel = await webhook()
  receiver.answers = { status: 429, headers: { 'retry-after': '3600' } }
  await queue(channel)
  await send(channel)
  expect(await log()).toMatchObject([{ state: 'waiting', dueAt: new Date(START_MS + 3_600 * SECOND_MS).toISOString() }])
})

it('turns off who answers 410, gives up what waits for it, and tells so by another channel', async () => {
  const [gone, other] = [await webhook('Gone'), await make({ kind: 'email', name: 'Mail', to: ['ops@example.com'] })]
  await queue(gone)
  await queue(other)
  receiver.answers = { status: 410 }
  await send(gone)
  expect(await shown(gone)).toMatchObject({ isOn: false, offReason: 'It answered that it is gone (410).' })
  mails.got.length = 0
  await send(other)
  // What was due together came as one; the mail leads to the page of channels.
  expect(mailed()).toContain('Channel off 1')
  expect(mailed()).toContain('/settings/channels')
  await queue(gone)
  expect((await log()).filter(({ channel }) => channel.id === gone.id).map(({ state }) => state)).toEqual([
    'given_up',
    'given_up',
  ])
  expect(await changeChannel(workspaceId, gone.id, { isOn: true })).toMatchObject({
    isOn: true,
    offReason: null,
    failingSince: null,
  })
})

it('turns off who was tried ten times in vain', async () => {
  const channel = await webhook()
  const before = await totals()
  receiver.answers = { status: 503 }
  await queue(channel)
  for (let tried = 0; tried < 12; tried++) {
    await send(channel)
    nowMs += 30 * 3_600 * SECOND_MS
  }
  expect(receiver.got).toHaveLength(10)
  const after = await totals()
  expect([after.failed - before.failed, after.given_up - before.given_up]).toEqual([9, 1])
  expect(await log()).toMatchObject([{ state: 'given_up', tries: 10 }])
  expect(await shown(channel)).toMatchObject({ isOn: false, offReason: 'Ten tries over 75 hours failed.' })
})

it('sends once more by the same id what was in hand of a process that was killed, and leaves what another has in hand', async () => {
  const channel = await webhook()
  await queue(channel)
  const killedId = await killedSender(workspaceId, channel.id, nowMs)
  await queue(channel)
  await send(channel)
  expect(receiver.got).toEqual([])
  nowMs += 61 * SECOND_MS
  await send(channel)
  expect(receiver.got.map(({ headers }) => headers['webhook-id'])).toEqual([killedId, expect.anything()])
  expect(JSON.parse(receiver.got[0]?.text ?? '')).toMatchObject({ type: 'alert.fired' })
})

it('leaves a message to the next sender where it was held up so long that both could send it', async () => {
  const channel = await webhook()
  await queue(channel)
  const instants = [START_MS, START_MS + HOLD_MS - SEND_MS + 1]
  await sendDeliveries(workspaceId, channel.id, () => new Date(instants.shift() ?? Number.NaN))
  expect(receiver.got).toEqual([])
  nowMs += HOLD_MS
  await send(channel)
  expect(receiver.got).toHaveLength(1)
  expect(await log()).toMatchObject([{ state: 'sent', tries: 2 }])
})

it('sends one message where two senders are at work', async () => {
  const channel = await webhook()
  await queue(channel)
  await Promise.all([send(channel), send(channel), send(channel)])
  expect(receiver.got).toHaveLength(1)
})

it('makes a storm two messages: the first at once, all others of the minute as one', async () => {
  const channel = await webhook()
  await queue(channel)
  await send(channel)
  for (let alert = 0; alert < 40; alert++) await queue(channel)
  await send(channel)
  expect(receiver.got).toHaveLength(1)
  nowMs += 60 * SECOND_MS
  await send(channel)
  expect(receiver.got).toHaveLength(2)
  expect(JSON.parse(receiver.got[1]?.text ?? '').data.messages).toHaveLength(40)
  const { deliveries } = await listDeliveries(workspaceId, { channel: channel.id, before: null })
  const carrier = receiver.got[1]?.headers['webhook-id']
  expect(deliveries.filter((one) => one.state === 'grouped' && one.carriedBy === carrier && one.sentAt)).toHaveLength(39)
})

it('tells people nothing that is over: what was tried in vain is left where a later word arrived', async () => {
  const channel = await make({ kind: 'slack', name: 'Slack', url: receiver.url })
  receiver.answers = { status: 500 }
  await queue(channel)
  await send(channel)
  receiver.answers = { status: 200 }
  nowMs += SECOND_MS
  await queue(channel, someMessage({ type: 'alert.recovered' }))
  nowMs += 60 * SECOND_MS
  receiver.answers = null
  await send(channel)
  receiver.answers = { status: 200 }
  nowMs += SECOND_MS
  await send(channel)
  nowMs += 3_600 * SECOND_MS
  await send(channel)
  const texts = receiver.got.map(({ text }) => JSON.parse(text).text)
  expect(texts.at(-1)).toMatch(/^Over: /)
})

it('calls PagerDuty for each alert, and mails text and HTML', async () => {
  const [pager, mail] = [
    await make({ kind: 'pagerduty', name: 'Pager', routingKey: 'a'.repeat(32), eventsUrl: receiver.url }),
    await make({ kind: 'email', name: 'Mail', to: ['ops@example.com'] }),
  ]
  receiver.answers = { status: 202 }
  await queue(pager)
  await queue(pager, someMessage({ type: 'alert.resolved' }))
  await send(pager)
  expect(receiver.got.map(({ text }) => JSON.parse(text).event_action).sort()).toEqual(['resolve', 'trigger'])
  mails.got.length = 0
  await queue(mail)
  await send(mail)
  expect(mailed()).toMatch(/To: ops@example.com[\s\S]*text\/plain[\s\S]*text\/html/)
  expect(mailed()).toContain('@holdfast.example>')
})

it('tells a receiver that takes long one thing at a time', async () => {
  const pager = await make({ kind: 'pagerduty', name: 'Pager', routingKey: 'a'.repeat(32), eventsUrl: receiver.url })
  await queue(pager)
  await queue(pager, someMessage({ type: 'alert.resolved' }))
  receiver.answers = 'silence'
  const sent = send(pager)
  await expect.poll(() => receiver.got.length, { timeout: 10_000 }).toBe(1)
  const startedAt = performance.now()
  await expect.poll(() => performance.now() - startedAt, { timeout: 10_000 }).toBeGreaterThan(SLOW_MS)
  receiver.answers = { status: 202 }
  receiver.hangUp()
  expect(await sent).toBeGreaterThan(SLOW_MS)
  expect(receiver.got).toHaveLength(1)
  expect(await send(pager)).toBeLessThan(SLOW_MS)
  expect(receiver.got).toHaveLength(2)
  expect(await send(pager)).toBeNull()
})

it('tests one that is off, shows secrets to nobody, and forgets what it removes', async () => {
  const channel = await make({ kind: 'teams', name: 'Teams', url: receiver.url })
  await changeChannel(workspaceId, channel.id, { isOn: false, name: 'Team' })
  expect(await testChannel(workspaceId, channel.id, clock())).toMatchObject({ state: 'sent', type: 'channel.test', tries: 1 })
  receiver.answers = { status: 404 }
  expect(await testChannel(workspaceId, channel.id, clock())).toMatchObject({ state: 'given_up', answered: { status: 404 } })
  const { rows } = await inWorkspace(workspaceId, (client) =>
    client.query('select secret, row_to_json(c)::text as row from channel c where workspace_id = $1', [workspaceId]),
  )
  expect(JSON.stringify([await listChannels(workspaceId), rows[0].row])).not.toContain('/hooks/abc')
  expect(rows[0].secret.includes('/hooks/abc')).toBe(false)
  await removeChannel(workspaceId, channel.id)
  expect(await log()).toEqual([])
  await expect(removeChannel(workspaceId, channel.id)).rejects.toMatchObject({ code: 'not_found' })
})
