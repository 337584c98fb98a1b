import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { EVENT_QUEUE } from '#core/jobs/catalogue.ts'
import { admittedPayload } from '#core/jobs/event_jobs.ts'
import { started } from '#prisma/seed/factories/events.ts'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import { getQueue } from '#server/platform/queue/queues.ts'
import { getProducerRedis } from '#server/platform/redis/connections.ts'
import { foundTenant, type OpenDoor, openDoor, type Tenant } from '../testing/open_door.ts'
import { type Sending, send } from '../testing/send.ts'

const events = (count: number) =>
  Array.from({ length: count }, (_, n) => started(`c${n}`, { at: Date.now() - 60_000, customer: 'jane@example.com' }))

describe('from the door into the queue', () => {
  let door: OpenDoor
  let tenant: Tenant
  const sendHere = (sending: Partial<Sending>) => send({ port: door.port, key: tenant.key, ...sending })
  const jobsOf = async ({ slug }: Tenant) => {
    const jobs = await getQueue(EVENT_QUEUE).getJobs(['waiting', 'prioritized'], 0, -1, true)
    return jobs.map((job) => admittedPayload.parse(job.data)).filter(({ workspace }) => workspace === slug)
  }

  beforeAll(async () => {
    door = await openDoor()
  })
  afterAll(() => door.close())

  it('puts a request into one job, without the customer and without what is not kept', async () => {
    tenant = await foundTenant()
    const [event] = events(1)
    const body = JSON.stringify([{ ...event, data: { ...event?.data, text: 'my card number is' }, secret: 'x' }])
    expect(await sendHere({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(body) })).toMatchObject({
      status: 202,
      body: { accepted: 1 },
    })
    const jobs = await jobsOf(tenant)
    expect(jobs).toMatchObject([
      { events: [{ subject: 'c0', data: { handler: 'ai', customer: expect.stringMatching(/^[0-9a-f]{64}$/) } }] },
    ])
    expect(JSON.stringify(jobs)).not.toMatch(/jane|card|secret/)
  })

  it('cuts a long NDJSON request into jobs of at most 1,000 events', async () => {
    tenant = await foundTenant()
    const body = events(2_500)
      .map((event) => JSON.stringify(event))
      .join('\n')
    expect(await sendHere({ type: 'application/x-ndjson', body })).toMatchObject({ status: 202, body: { accepted: 2_500 } })
    expect((await jobsOf(tenant)).map((job) => job.events.length)).toEqual([1_000, 1_000, 500])
  })

  it('joins small requests that come together, and keeps workspaces apart', async () => {
    const tenants = [await foundTenant(), await foundTenant()]
    const bodies = events(40).map((event) => JSON.stringify([event]))
    // So that keys and workspaces are known, and no request waits for the database while the others go ahead.
    await Promise.all(tenants.map(({ key }) => sendHere({ key, body: '[]' })))
    const answers = await Promise.all(tenants.flatMap(({ key }) => bodies.map((body) => sendHere({ key, body }))))
    expect(answers.every(({ status }) => status === 202)).toBe(true)
    for (const each of tenants) {
      const jobs = await jobsOf(each)
      expect(jobs.flatMap((job) => job.events)).toHaveLength(40)
      expect(jobs.length).toBeLessThan(20)
    }
  })

  it('writes what it accepted into the ledger before it ends', async () => {
    const closing = await openDoor()
    tenant = await foundTenant()
    await sendHere({ port: closing.port, body: JSON.stringify(events(7)) })
    await closing.close()
    const { rows } = await inWorkspace(tenant.id, (client) => client.query('select fact, numbers::text from event_ledger'))
    expect(rows).toEqual([{ fact: 'accepted', numbers: '{[0,7)}' }])
  })

  it('accepts what it has seen before', async () => {
    tenant = await foundTenant()
    const body = JSON.stringify(events(3))
    for (let i = 0; i < 2; i++) expect(await sendHere({ body })).toMatchObject({ status: 202, body: { accepted: 3 } })
  })

  it('refuses before the body is sent where the client asks first', async () => {
    const answer = await sendHere({ key: 'wrong', headers: { expect: '100-continue', 'content-length': 1_000_000 } })
    expect(answer.status).toBe(401)
  })

  it('answers 429 to a workspace that is over its rate, and says when to come again', async () => {
    tenant = await foundTenant()
    await inWorkspace(tenant.id, (client) =>
      client.query('update workspace set events_per_second = 1 where id = $1', [tenant.id]),
    )
    expect(await sendHere({ body: JSON.stringify(events(100)) })).toMatchObject({ status: 202 })
    const refused = await sendHere({ body: JSON.stringify(events(1)) })
    expect(refused).toMatchObject({ status: 429, body: { code: 'rate_limited' } })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60)
    expect((await jobsOf(tenant)).flatMap((job) => job.events)).toHaveLength(100)
  })

  it('answers 503 while the memory of the queue is nearly full, takes nothing, and opens again', async () => {
    tenant = await foundTenant()
    const redis = getProducerRedis()
    const used = Number(/^used_memory:(\d+)/m.exec(await redis.info('memory'))?.[1])
    const body = JSON.stringify(events(1))
    await redis.config('SET', 'maxmemory', Math.round(used / 0.75))
    const refused = await vi.waitFor(async () => {
      const answer = await sendHere({ body })
      expect(answer).toMatchObject({ status: 503, body: { code: 'queue_unavailable' } })
      return answer
    }, 5_000)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    const before = (await jobsOf(tenant)).length
    expect((await sendHere({ body })).status).toBe(503)
    expect(await jobsOf(tenant)).toHaveLength(before)
    await redis.config('SET', 'maxmemory', 0)
    await vi.waitFor(async () => expect((await sendHere({ body })).status).toBe(202), 5_000)
  })
})
