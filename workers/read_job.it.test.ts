import { beforeAll, expect, test } from 'vitest'
import { EVENT_QUEUE, JOBS, type PayloadOf } from '#core/jobs/catalogue.ts'
import { churned, started } from '#prisma/seed/factories/events.ts'
import { takeInEvents } from '#server/ingestion/take_in_events.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import { dialProducer } from '#server/platform/redis/dial_producer.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'
import { readWorkspace } from '#server/workspace/directory.ts'
import { readAdmitted } from './read_job.ts'

const NOW = Date.now()

/** What our door put into the queue, as a worker gets it. */
let job: PayloadOf<'admitted'>

beforeAll(async () => {
  await dialProducer()
  for (const slug of ['other', 'shop']) {
    const workspace = await readWorkspace(await createWorkspace({ slug, name: slug }))
    const customer = 'jane@example.com'
    await takeInEvents(workspace, [started('a', { at: NOW - 1, customer, topic: 'ü😀' }), churned(customer, { at: NOW - 1 })])
  }
  const jobs = await getQueue(EVENT_QUEUE).getJobs(['wait'], 0, -1, true)
  job = JOBS.admitted.payload.parse(jobs.map(({ data }) => data).find(({ workspace }) => workspace === 'shop'))
})

/** The same job with one of its events told otherwise. */
const changed = (change: object): PayloadOf<'admitted'> =>
  JOBS.admitted.payload.parse({ ...job, events: job.events.map((event, i) => (i === 0 ? { ...event, ...change } : event)) })

test('what our door signed is taken over without a second look', async () => {
  // A time that the gate would refuse: so it is seen that it was not asked.
  const late = await readAdmitted(job, 0)
  expect(late).toMatchObject({ events: 2, accepted: job.events, rejected: [] })
  expect(late.accepted).toBe(job.events)
})

test('what nobody signed, as by the version before, goes through the gate again and counts the same', async () => {
  const { signature: _, ...unsigned } = job
  expect(await readAdmitted(unsigned, NOW)).toMatchObject({ events: 2, accepted: job.events, rejected: [] })
})

test.each([
  ['a customer by name', { data: { handler: 'ai', customer: 'jane@example.com' } }, 'the customer is no pseudonym'],
  ['what cannot be kept', { subject: 'a\0' }, 'subject: must be well-formed Unicode without NUL'],
  ['a time to come', { timeMs: NOW + 10 * 86_400_000 }, 'time: more than 24 hours ahead'],
])('what was written past our door is refused: %s', async (_, change, message) => {
  const { accepted, rejected } = await readAdmitted(changed(change), NOW)
  expect(accepted).toEqual(job.events.slice(1))
  expect(rejected).toMatchObject([{ message, source: '/tests', id: 'a/0', type: 'conversation.started' }])
})

test('a signature holds for the workspace alone that it was made for', async () => {
  const { accepted } = await readAdmitted({ ...job, workspace: 'other' }, 0)
  expect(accepted).toEqual([])
})
