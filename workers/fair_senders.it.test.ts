import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import type { NewChannel } from '#core/channel/contract.ts'
import { MOST_OF_ONE, SLOW_MS } from '#core/channel/hand.ts'
import { someMessage } from '#core/channel/testing/some_message.ts'
import { QUEUES } from '#core/jobs/catalogue.ts'
import { putHeartbeat } from '#server/alerts/put_heartbeat.ts'
import { createChannel } from '#server/channels/create_channel.ts'
import { findDeliveries } from '#server/channels/find_deliveries.ts'
import { queueDeliveries } from '#server/channels/queue_deliveries.ts'
import { type Receiver, startReceiver } from '#server/channels/testing/receiver.ts'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import { enqueue } from '#server/platform/queue/enqueue.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'
import { createHandlers } from './handlers.ts'
import { registerQueue } from './register.ts'
import { SOON } from './testing/soon.ts'

// Before anything reads the environment: mails go to a server of this test, and this machine may be reached.
const mails = await vi.hoisted(async () => {
  const { startMailServer } = await import('#server/testing/mail_server.ts')
  const mails = await startMailServer()
  process.env.HOLDFAST_SMTP_URL = mails.url
  process.env.HOLDFAST_MAIL_FROM = 'alerts@holdfast.example'
  process.env.HOLDFAST_ALLOWED_NETWORKS = '127.0.0.0/8'
  return mails
})

const handlers = createHandlers(() => Promise.reject(new Error('no job of this kind')))
const CROWD = QUEUES.deliveries.concurrency + 5
let hangs: Receiver
let answers: Receiver
let workers: { close: () => Promise<void> }[] = []

beforeAll(async () => {
  hangs = await startReceiver()
  hangs.answers = 'silence'
  answers = await startReceiver()
})
afterEach(async () => {
  hangs.answers = { status: 200 }
  hangs.hangUp()
  await Promise.all(workers.map((worker) => worker.close()))
})
afterAll(() => {
  hangs.close()
  answers.close()
})

const work = () => {
  workers = (['deliveries', 'mails', 'heartbeats'] as const).map((queue) => registerQueue(queue, handlers))
}

/** A workspace with so many channels, each of which has a message to be sent. */
async function told(slug: string, count: number, channel: NewChannel): Promise<number> {
  const workspaceId = await createWorkspace({ slug, name: slug })
  for (let index = 0; index < count; index++) {
    const { id } = await createChannel(asSystem('alerts', workspaceId), { ...channel, name: `${index}` }, new Date())
    const message = { stepId: randomUUID(), channelIds: [id], message: someMessage(), dueAt: new Date() }
    await inWorkspace(workspaceId, (client) => queueDeliveries(client, workspaceId, message))
  }
  return workspaceId
}

const webhook = (receiver: Receiver): NewChannel => ({ kind: 'webhook', name: '', url: receiver.url })

it('a workspace with more hanging channels than there are senders holds up itself alone, and all of it is sent in turn', async () => {
  await told('crowd', CROWD, webhook(hangs))
  await told('other', 1, webhook(answers))
  await findDeliveries(new Date())
  work()
  await expect.poll(() => answers.got.length, SOON).toBe(1)
  await expect.poll(() => hangs.got.length, SOON).toBe(MOST_OF_ONE)
  // Nobody looks for what is due: who is done has the next one come.
  hangs.answers = { status: 200 }
  hangs.hangUp()
  const heard = () => new Set(hangs.got.map(({ headers }) => headers['webhook-id'])).size
  await expect.poll(heard, SOON).toBe(CROWD)
})

it('channels that took long to answer hold few senders from then on, however many workspaces they are of', async () => {
  const stuck = await startReceiver()
  stuck.answers = 'silence'
  answers.got.length = 0
  const slugs = ['a', 'b', 'c', 'd']
  for (const slug of slugs) await told(`slow-${slug}`, MOST_OF_ONE, webhook(stuck))
  await findDeliveries(new Date())
  work()
  const all = slugs.length * MOST_OF_ONE
  await expect.poll(() => stuck.got.length, SOON).toBe(all)
  const startedAt = performance.now()
  await expect.poll(() => performance.now() - startedAt, SOON).toBeGreaterThan(SLOW_MS)
  stuck.hangUp()
  const failedAt = performance.now()
  // Each is tried again five seconds after that was noted, or half a second later.
  const triedAgain = async (): Promise<number> => {
    await findDeliveries(new Date())
    return stuck.got.length - all
  }
  await expect.poll(triedAgain, SOON).toBe(MOST_OF_ONE)
  await told('quick', 1, webhook(answers))
  await findDeliveries(new Date())
  await expect.poll(() => answers.got.length, SOON).toBe(1)
  await expect.poll(() => performance.now() - failedAt, SOON).toBeGreaterThan(9_000)
  expect(await triedAgain()).toBe(MOST_OF_ONE)
  // The others come as soon as these are done, without anybody looking for them.
  stuck.answers = { status: 200 }
  stuck.hangUp()
  await expect.poll(() => stuck.got.length - all, SOON).toBe(all)
  stuck.close()
})

it('a mail server that hangs holds up no other word of an alert, and no heartbeat', async () => {
  mails.silent = 'greeting'
  answers.got.length = 0
  const mail: NewChannel = { kind: 'email', name: '', to: ['ops@example.com'] }
  for (const slug of ['a', 'b', 'c', 'd']) await told(`mails-${slug}`, MOST_OF_ONE, mail)
  const workspaceId = await told('watched', 1, webhook(answers))
  await putHeartbeat(asSystem('alerts', workspaceId), { url: answers.url }, new Date())
  await findDeliveries(new Date())
  await enqueue('send-heartbeat', { payload: { workspaceId } })
  work()
  await expect.poll(() => answers.got.length, SOON).toBe(2)
  await expect.poll(() => mails.visits, SOON).toBe(QUEUES.mails.concurrency)
  mails.close()
})
