import { beforeAll, expect, test } from 'vitest'
import { EVENT_QUEUE, JOBS, type PayloadOf } from '#core/jobs/catalogue.ts'
import { churned, started } from '#prisma/seed/factories/events.ts'
import { readSeal, writeSignedJob } from '#server/ingestion/sign_job.ts'
import { takeInEvents } from '#server/ingestion/take_in_events.ts'
import { enqueue } from '#server/platform/queue/enqueue.ts'
import { JsonText } from '#server/platform/queue/own_queue.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import { getProducerRedis } from '#server/platform/redis/connections.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'
import { findWorkspaceBySlug, readWorkspace } from '#server/workspace/directory.ts'
import { createHandlers } from './handlers.ts'
import { type JobEvents, readAdmitted } from './read_job.ts'
import { registerQueue } from './register.ts'
import { SOON } from './testing/soon.ts'

const NOW = Date.now()

/** What our door put into the queue, as Redis has it. */
let text: string
let job: PayloadOf<'admitted'>

beforeAll(async () => {
  for (const slug of ['other', 'shop']) {
    const workspace = await readWorkspace(await createWorkspace({ slug, name: slug }))
    const customer = 'jane@example.com'
    await takeInEvents(workspace, [started('a', { at: NOW - 1, customer, topic: 'ü😀' }), churned(customer, { at: NOW - 1 })])
  }
  const queue = getQueue(EVENT_QUEUE)
  const jobs = await queue.getJobs(['wait'], 0, -1, true)
  const { id = '' } = jobs.find(({ data }) => data.workspace === 'shop') ?? {}
  text = (await getProducerRedis().hget(queue.toKey(id), 'data')) ?? ''
  job = parse(text)
})

const parse = (json: string): PayloadOf<'admitted'> => JOBS.admitted.payload.parse(JSON.parse(json))
/** Reads a job as a worker does to whom Redis gives this text. */
const read = (json: string, nowMs: number): Promise<JobEvents> => readAdmitted(parse(json), readSeal(json), nowMs)
/** The events of the job, one of them told otherwise. */
const changed = (change: object): object[] => job.events.map((event, i) => (i === 0 ? { ...event, ...change } : event))

test('what our door signed is taken over without a second look', async () => {
  // A time that the gate would refuse: so it is seen that it was not asked.
  expect(await read(text, 0)).toEqual({ workspaceId: expect.any(Number), events: 2, accepted: job.events, rejected: [] })
})

test('what nobody signed, as by the version before, goes through the gate again and counts the same', async () => {
  const { signature: _, ...unsigned } = job
  expect(await read(JSON.stringify(unsigned), NOW)).toMatchObject({ events: 2, accepted: job.events, rejected: [] })
})

test.each([
  ['a customer by name', { data: { handler: 'ai', customer: 'jane@example.com' } }, 'the customer is no pseudonym'],
  ['what cannot be kept', { subject: 'a\0' }, 'subject: must be well-formed Unicode without NUL'],
  ['a time to come', { timeMs: NOW + 10 * 86_400_000 }, 'time: more than 24 hours ahead'],
])('what was written past our door is refused: %s', async (_, change, message) => {
  const { accepted, rejected } = await read(JSON.stringify({ ...job, events: changed(change) }), NOW)
  expect(accepted).toEqual(job.events.slice(1))
  expect(rejected).toMatchObject([{ message, source: '/tests', id: 'a/0', type: 'conversation.started' }])
})

test('a signature holds for the workspace alone that it was made for', async () => {
  const { accepted } = await read(JSON.stringify({ ...job, workspace: 'other' }), 0)
  expect(accepted).toEqual([])
})

test.each([
  ['behind what is signed', () => `${text.slice(0, -1)},"events":${JSON.stringify(changed({ timeMs: 5 }))}}`],
  ['before it', () => `{"workspace":"other",${text.slice(1)}`],
  ['in its signature', () => text.replace(/[\w-]",/, (end) => (end.startsWith('A') ? 'E",' : 'A",'))],
])('what is written %s makes it nobody’s', async (_, make) => {
  expect(make()).not.toBe(text)
  expect((await read(make(), 0)).accepted).toEqual([])
})

test('a worker takes over as they are the very words that were signed', async () => {
  const shop = await findWorkspaceBySlug('shop')
  if (!shop) throw new Error('the workspace is gone')
  await getQueue(EVENT_QUEUE).obliterate({ force: true })
  // The gate would refuse it.
  const late = job.events.map((event) => ({ ...event, timeMs: NOW + 10 * 86_400_000 }))
  await enqueue('admitted', { payload: new JsonText(writeSignedJob(shop, late)) }, { payload: { ...job, events: late } })
  const taken: JobEvents[] = []
  const worker = registerQueue(
    EVENT_QUEUE,
    createHandlers(async (events) => void taken.push(events)),
  )
  try {
    await expect.poll(() => taken.map(({ accepted }) => accepted), SOON).toEqual([late, []])
  } finally {
    await worker.close()
  }
})
