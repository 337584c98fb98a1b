import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import type { NewChannel } from '#core/channel/contract.ts'
import { HOLD_MS, SEND_MS } from '#core/channel/hold.ts'
import { slackMessage } from '#core/channel/testing/slack_message.ts'
import { changeChannel } from '../channels/change_channel.ts'
import { createChannel } from '../channels/create_channel.ts'
import { type Receiver, startReceiver } from '../channels/testing/receiver.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { untilLocked } from '../testing/lock_waiters.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { createDigest } from './create_digest.ts'
import { runDigests } from './find_digests.ts'
import { listDigests } from './list_digests.ts'
import { testDigest } from './test_digest.ts'
import { startSender } from './testing/sender_process.ts'
import { writeIssues } from './write_issues.ts'

// Before anything reads the environment: mails go to a server of this test, and this machine may be reached.
const mails = await vi.hoisted(async () => {
  const { startMailServer } = await import('../testing/mail_server.ts')
  const mails = await startMailServer()
  process.env.HOLDFAST_SMTP_URL = mails.url
  process.env.HOLDFAST_MAIL_FROM = 'digests@holdfast.example'
  process.env.HOLDFAST_ALLOWED_NETWORKS = '127.0.0.0/8'
  return mails
})

/** A Friday; digests are due on Mondays at 09:00 in Berlin, which is this instant. */
const MADE = new Date('2026-11-20T08:00:00Z')
const DUE_MS = Date.parse('2026-11-23T08:00:00Z')
/** What was left in the hands of who died is taken up. */
const TAKEN_UP_MS = DUE_MS + HOLD_MS + 1_000
const TO = ['x@example.com', 'y@example.com', 'z@example.com']
const MAIL: NewChannel = { kind: 'email', name: 'Team', to: TO }
let receiver: Receiver
let workspaceId = 0

beforeAll(async () => {
  receiver = await startReceiver()
})
afterAll(() => {
  receiver.close()
  mails.close()
})
beforeEach(async () => {
  Object.assign(mails, { silent: null, visits: 0 }).got.length = 0
  receiver.answers = { status: 200 }
  receiver.got.length = 0
  workspaceId = await createWorkspace({ slug: `dg-${randomUUID().slice(0, 8)}`, name: 'Digests' })
})

const viewer = () => ({ workspaceId, userId: 'ann', managesChannels: true })
async function schedule(channel: NewChannel): Promise<{ digestId: string; channelId: string }> {
  const { id } = await createChannel(asSystem('alerts', workspaceId), channel, MADE)
  const time = { weekday: 1, time: '09:00', timeZone: 'Europe/Berlin' }
  return { channelId: id, digestId: await createDigest(viewer(), { ...time, to: { kind: 'channel', channelId: id } }, MADE) }
}
const slack = () => schedule({ kind: 'slack', name: 'Slack', url: receiver.url })
const run = (atMs: number) => runDigests(workspaceId, () => new Date(atMs))
const got = () => mails.got.map(({ to }) => to).sort()
const stateOfLast = async () => (await listDigests(viewer(), MADE))[0]?.last?.state

it('are sent once where a worker is killed before the mail server said a word, and nobody else takes up what is in its hands', async () => {
  await schedule(MAIL)
  mails.silent = 'greeting'
  const worker = startSender(workspaceId, DUE_MS)
  await vi.waitFor(() => expect(mails.visits).toBe(1), { timeout: 30_000 })
  await worker.kill()
  mails.silent = null
  await run(DUE_MS)
  expect(mails.got).toHaveLength(2)
  await run(TAKEN_UP_MS)
  await run(TAKEN_UP_MS + HOLD_MS)
  expect(got()).toEqual(TO)
  expect(await stateOfLast()).toBe('sent')
})

it('where a worker is killed before it hears that a mail was taken: that one again by the same id, all others once', async () => {
  await schedule(MAIL)
  mails.silent = { afterMailTo: 'y@example.com' }
  const worker = startSender(workspaceId, DUE_MS)
  await vi.waitFor(() => expect(got()).toContain('y@example.com'), { timeout: 30_000 })
  await worker.kill()
  mails.silent = null
  for (const atMs of [DUE_MS, TAKEN_UP_MS, TAKEN_UP_MS + HOLD_MS, TAKEN_UP_MS + 86_400_000]) await run(atMs)
  expect(got()).toEqual([...TO, 'y@example.com'].sort())
  const idsOf = (to: string) => new Set(mails.got.filter((mail) => mail.to === to).map(({ id }) => id))
  expect(TO.map((to) => idsOf(to).size)).toEqual([1, 1, 1])
  expect(new Set(mails.got.map(({ id }) => id)).size).toBe(3)
})

it('are written down by another where a worker is killed while it writes', async () => {
  await schedule(MAIL)
  await inWorkspace(workspaceId, async (client) => {
    await client.query('lock table digest_issue in share mode')
    const worker = startSender(workspaceId, DUE_MS)
    await untilLocked(client, 1)
    await worker.kill()
  })
  await run(DUE_MS + 60_000)
  await run(DUE_MS + 120_000)
  expect(got()).toEqual(TO)
})

it('are left to the next worker where one was held up so long that both could send them', async () => {
  await schedule(MAIL)
  const instants = [DUE_MS, DUE_MS, DUE_MS + HOLD_MS - SEND_MS + 1]
  await runDigests(workspaceId, () => new Date(instants.shift() ?? Number.NaN))
  expect(got()).toEqual([])
  await run(TAKEN_UP_MS)
  expect(got()).toEqual(TO)
})

it('hold up no other where one cannot be read, which is given up after ten tries', async () => {
  await schedule(MAIL)
  await writeIssues(workspaceId, new Date(DUE_MS))
  const spoilt = `update digest_issue set content = '{}' where workspace_id = $1 and recipient = 'y@example.com'`
  await inWorkspace(workspaceId, (client) => client.query(spoilt, [workspaceId]))
  await run(DUE_MS)
  expect(got()).toEqual(['x@example.com', 'z@example.com'])
  for (let day = 1; day < 15; day++) await run(DUE_MS + day * 30 * 3_600_000)
  const state = `select state from digest_issue where workspace_id = $1 and recipient = 'y@example.com' order by occasion limit 1`
  const { rows } = await inWorkspace(workspaceId, (client) => client.query(state, [workspaceId]))
  expect(rows).toEqual([{ state: 'given_up' }])
})

it('to Slack are what Slack takes, once; later where it asks for that; and tested without being due', async () => {
  const { digestId, channelId } = await slack()
  expect(await testDigest(viewer(), digestId, MADE)).toMatchObject({ status: 200, isOk: true })
  const texts = () => receiver.got.map(({ text }) => slackMessage.parse(JSON.parse(text)).text)
  expect(texts()).toEqual(['Digests: Test: Week 46: 9 to 15 Nov 2026'])
  receiver.got.length = 0
  receiver.answers = { status: 429, headers: { 'retry-after': '1800' } }
  await run(DUE_MS)
  receiver.answers = { status: 200 }
  await run(DUE_MS + 1_799_000)
  expect(receiver.got).toHaveLength(1)
  for (const atMs of [DUE_MS + 1_800_000, DUE_MS + 3_600_000]) await run(atMs)
  expect(texts()).toEqual(Array(2).fill('Digests: Week 47: 16 to 22 Nov 2026'))
  expect(receiver.got[0]?.headers['content-type']).toBe('application/json')
  await changeChannel(workspaceId, channelId, { isOn: false })
  await run(DUE_MS + 7 * 86_400_000)
  expect(receiver.got).toHaveLength(2)
})

it('to Slack, in the hands of a worker that is killed before Slack answers, are the same message with the same id again', async () => {
  await slack()
  receiver.answers = 'silence'
  const worker = startSender(workspaceId, DUE_MS)
  await vi.waitFor(() => expect(receiver.got).toHaveLength(1), { timeout: 30_000 })
  await worker.kill()
  receiver.answers = { status: 200 }
  for (const atMs of [DUE_MS, TAKEN_UP_MS, TAKEN_UP_MS + HOLD_MS]) await run(atMs)
  const [first, again] = receiver.got.map(({ text }) => text)
  expect(receiver.got).toHaveLength(2)
  expect(again).toBe(first)
  expect(JSON.parse(first ?? '').blocks[0].block_id).toMatch(/^[0-9a-f-]{36}$/)
})
