import { expect, test } from 'vitest'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { admittedPayload } from '#core/jobs/event_jobs.ts'
import { started } from '#prisma/seed/factories/events.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { getQueue } from '../platform/queue/queues.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { readWorkspace } from '../workspace/directory.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { openDelivery, takeInEvents } from './take_in_events.ts'

const AT_MS = Date.now() - 60_000
const good = (subject: string) => started(subject, { at: AT_MS, customer: 'jane@example.com' })

async function found(slug: string, eventsPerSecond = 100_000): Promise<Workspace> {
  const id = await createWorkspace({ slug, name: slug })
  await inWorkspace(id, (client) =>
    client.query('update workspace set events_per_second = $1 where id = $2', [eventsPerSecond, id]),
  )
  return readWorkspace(id)
}

const queued = async ({ slug }: Workspace) => {
  const jobs = await getQueue(EVENT_QUEUE).getJobs(['waiting', 'prioritized'], 0, -1, true)
  return jobs.map((job) => admittedPayload.parse(job.data)).filter(({ workspace }) => workspace === slug)
}

test('what comes in is checked, pseudonymised and queued; what is refused is told by its place', async () => {
  const workspace = await found('connector')
  expect(await takeInEvents(workspace, [good('a'), { id: 'bad' }, good('b')])).toMatchObject({
    accepted: 2,
    rejected: [{ index: 1, id: 'bad', code: 'invalid_event' }],
  })
  const jobs = await queued(workspace)
  expect(jobs.flatMap(({ events }) => events.map(({ subject }) => subject))).toEqual(['a', 'b'])
  expect(JSON.stringify(jobs)).not.toContain('jane')
})

test('a delivery queues nothing before it is finished, and counts what could not be read', async () => {
  const workspace = await found('delivery')
  const delivery = await openDelivery(workspace, 3)
  delivery.take(good('a'))
  delivery.refuse('the line is not JSON')
  expect(await queued(workspace)).toEqual([])
  expect(await delivery.finish()).toMatchObject({
    accepted: 1,
    rejected: [{ index: 1, id: null, message: 'the line is not JSON' }],
  })
  expect(await queued(workspace)).toHaveLength(1)
})

test('more than were announced are too many', async () => {
  const delivery = await openDelivery(await found('greedy'), 1)
  delivery.take({})
  expect(() => delivery.take(good('b'))).toThrow(expect.objectContaining({ code: 'too_large' }))
})

test('a workspace over its rate is told to wait, and nothing was taken', async () => {
  const workspace = await found('fast', 1)
  await takeInEvents(
    workspace,
    Array.from({ length: 60 }, (_, n) => good(`c${n}`)),
  )
  await expect(takeInEvents(workspace, [good('late')])).rejects.toMatchObject({ code: 'rate_limited' })
  expect((await queued(workspace)).flatMap(({ events }) => events)).toHaveLength(60)
})
