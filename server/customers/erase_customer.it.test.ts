import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import type { SupportEvent } from '#core/event/types.ts'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { asDelivered, eventStream } from '#prisma/seed/arbitraries/support_events.ts'
import { countBatch } from '../counting/count_batch.ts'
import { customerIdOf } from '../counting/identify.ts'
import { readFigures } from '../figures/read_figures.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { changePolicy } from '../policy/change_policy.ts'
import { recountWorkspace } from '../policy/recount_workspace.ts'
import { verifyWorkspace } from '../verify/verify_workspace.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { readWorkspace } from '../workspace/directory.ts'
import { pseudonymiser } from '../workspace/pseudonym.ts'
import { eraseCustomer } from './erase_customer.ts'
import { findCustomer } from './find_customer.ts'

const NOW = new Date('2026-06-30T00:00:00Z')
const RANGE = { fromMs: Date.UTC(2026, 0, 1), toMs: Date.UTC(2026, 6, 1), filters: {} }
const WORLDS = 8
const TABLES = ['conversation', 'customer', 'stint', 'support_case', 'event', 'rejected_event', 'erasure']

type Pseudonym = (customer: string) => string

/** The event in a small world of its own, its customer as the workspace's door would name them. */
function inWorld(world: number, event: SupportEvent, pseudonym: Pseudonym): SupportEvent {
  const of = (name: string): string => `world-${world}-of-${name}`
  const isChurn = event.type === 'customer.churned'
  const said = { ...event.data } as Record<string, unknown>
  if (said.customer) said.customer = pseudonym(of(String(said.customer)))
  if (said.followsUp) said.followsUp = of(String(said.followsUp))
  const subject = isChurn ? pseudonym(of(event.subject)) : of(event.subject)
  return { ...event, id: `${of(event.subject)}/${event.id}`, subject, data: said } as SupportEvent
}

const streams = fc.sample(eventStream(), { seed: 11, numRuns: WORLDS })
const plain = streams.flatMap((stream, world) => stream.map((event) => ({ world, event })))
const order = fc.sample(asDelivered(plain.map(({ event }, place) => ({ ...event, id: String(place) }) as SupportEvent)), {
  seed: 11,
  numRuns: 1,
})

async function found(slug: string): Promise<{ id: number; pseudonym: Pseudonym }> {
  const id = await createWorkspace({ slug, name: slug })
  return { id, pseudonym: pseudonymiser(await readWorkspace(id)) }
}

async function countAll({ id, pseudonym }: { id: number; pseudonym: Pseudonym }): Promise<void> {
  for (const batch of order[0] ?? []) {
    const events = batch.flatMap(({ id: place }) => {
      const one = plain[Number(place)]
      return one ? [inWorld(one.world, one.event, pseudonym)] : []
    })
    await countBatch(id, events, [], NOW)
  }
}

const figuresOf = async (id: number): Promise<Partial<FiguresAnswer>[]> => {
  const answers = await Promise.all([
    readFigures(id, { ...RANGE, step: 'day', by: [] }, NOW),
    readFigures(id, { ...RANGE, step: 'total', by: ['handler', 'topic', 'language'] }, NOW),
  ])
  return answers.map(({ workspace: _w, sequence: _s, asOf: _a, ...figures }) => figures)
}
const differencesOf = async (id: number) => (await verifyWorkspace(id)).differences
const textOf = (id: number): Promise<string> =>
  inWorkspace(id, async (client) => {
    const rows = await Promise.all(TABLES.map((table) => client.query(`select t::text as line from ${table} t`)))
    return rows.flatMap((answer) => answer.rows.map(({ line }) => line)).join('\n')
  })
/** The conversations that are the customer's, and their events, by what is stored. */
const traces = (id: number, pseudonym: string): Promise<string[]> =>
  inWorkspace(id, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from conversation where customer = $1', [
      customerIdOf(pseudonym),
    ])
    return rows.map((row) => row.id)
  })
const erase = async (id: number, customer: string) => {
  const { conversations, events } = await eraseCustomer(asSystem('command line', id), customer)
  return { conversations, events }
}
const find = async (id: number, customer: string) => {
  const { conversations, events, conversationIds } = await findCustomer(id, customer)
  return { conversations, events, conversationIds }
}
const erasuresOf = (id: number): Promise<unknown[]> =>
  inWorkspace(id, async (client) => {
    const { rows } = await client.query('select erased_by, erased_at, conversations, events from erasure order by id')
    return rows
  })
const recount = async (id: number, patch: object): Promise<void> => {
  await changePolicy(asSystem('command line', id), { patch, reason: 'test' })
  await recountWorkspace(id, () => false)
}

describe('customers who are erased, of many small worlds', () => {
  const erased = { id: 0, pseudonym: (name: string) => name }
  const twin = { ...erased }
  const customers = Array.from({ length: WORLDS }, (_, world) => `world-${world}-of-x`)
  let before: Partial<FiguresAnswer>[]
  let led: string[]

  beforeAll(async () => {
    Object.assign(erased, await found('erased'))
    Object.assign(twin, await found('twin'))
    for (const one of [erased, twin]) await countAll(one)
    before = await figuresOf(erased.id)
    led = []
    for (const customer of customers) {
      const { conversationIds = [], ...found } = await find(erased.id, customer)
      expect(conversationIds).toEqual(expect.arrayContaining(await traces(erased.id, erased.pseudonym(customer))))
      led.push(...conversationIds)
      const done = await erase(erased.id, customer)
      expect([customer, done.conversations + done.events > 0]).toEqual([customer, true])
      expect([customer, found]).toEqual([customer, done])
    }
  })

  it('leave the figures as they were, and what is stored in agreement with them', async () => {
    expect(led.length).toBeGreaterThan(WORLDS)
    expect(await figuresOf(erased.id)).toEqual(before)
    expect(await differencesOf(erased.id)).toEqual([])
  })

  it('are nowhere any more, nor their conversations, nor the events of those', async () => {
    const text = await textOf(erased.id)
    for (const customer of customers) {
      expect(text).not.toContain(erased.pseudonym(customer))
      expect(text).not.toContain(customerIdOf(erased.pseudonym(customer)))
    }
    for (const conversation of led) expect(text.includes(`${conversation}/`)).toBe(false)
    const known = led.filter((conversation) => new RegExp(`\\b${conversation}\\b`).test(text))
    expect(known).toEqual([])
  })

  it.each([{ acceptanceWindowDays: 3 }, { sameIssue: 'any' }, { priceReworkOf: 'ai', acceptanceWindowDays: 20 }])(
    'are counted again as they would have been: %j',
    async (patch) => {
      for (const { id } of [erased, twin]) await recount(id, patch)
      expect(await figuresOf(erased.id)).toEqual(await figuresOf(twin.id))
      expect(await differencesOf(erased.id)).toEqual([])
    },
  )

  it('are new customers when they come back; what is told again of the past changes nothing', async () => {
    const [world, subject] = [0, 'a-new-one']
    const data = { handler: 'ai', customer: 'x', topic: 'billing' }
    const back = { type: 'conversation.started', id: 'later', source: '/test', subject, timeMs: NOW.getTime() - 1_000, data }
    const event = inWorld(world, back as SupportEvent, erased.pseudonym)
    await countBatch(erased.id, [event], [], NOW)
    expect(await traces(erased.id, erased.pseudonym('world-0-of-x'))).toEqual(['world-0-of-a-new-one'])
    const counted = await figuresOf(erased.id)
    await countAll(erased)
    expect(await figuresOf(erased.id)).toEqual(counted)
    expect(await differencesOf(erased.id)).toEqual([])
    expect(await erase(erased.id, 'world-0-of-x')).toEqual({ conversations: 1, events: 1 })
    expect(await erase(erased.id, 'world-0-of-x')).toEqual({ conversations: 0, events: 0 })
  })
})

describe('an erasure', () => {
  it('touches no other workspace, and says nothing was done where nobody is known', async () => {
    const [one, other] = [await found('one'), await found('other')]
    for (const { id, pseudonym } of [one, other]) {
      const data = { handler: 'ai', customer: pseudonym('jane') }
      const event = { type: 'conversation.started', id: '1', source: '/test', subject: 'c', timeMs: NOW.getTime() - 1_000, data }
      await countBatch(id, [event as SupportEvent], [], NOW)
    }
    expect(await find(one.id, 'jane')).toEqual({ conversations: 1, events: 1, conversationIds: ['c'] })
    expect(await erase(one.id, 'john')).toEqual({ conversations: 0, events: 0 })
    expect(await erase(one.id, 'jane')).toEqual({ conversations: 1, events: 1 })
    expect(await find(one.id, 'jane')).toEqual({ conversations: 0, events: 0, conversationIds: [] })
    expect(await traces(other.id, other.pseudonym('jane'))).toEqual(['c'])
    expect(await erasuresOf(other.id)).toEqual([])
    const by = { erased_by: 'command line', erased_at: expect.any(Date) }
    expect(await erasuresOf(one.id)).toEqual([
      { conversations: 0, events: 0, ...by },
      { conversations: 1, events: 1, ...by },
    ])
  })

  it('goes on while a new version of the policy is being counted', async () => {
    const one = await found('building')
    await countAll(one)
    await changePolicy(asSystem('command line', one.id), { patch: { acceptanceWindowDays: 4 }, reason: 'test' })
    await Promise.all([recountWorkspace(one.id, () => false), erase(one.id, 'world-1-of-x'), erase(one.id, 'world-2-of-y')])
    const twin = await found('building-twin')
    await countAll(twin)
    await recount(twin.id, { acceptanceWindowDays: 4 })
    expect(await figuresOf(one.id)).toEqual(await figuresOf(twin.id))
    expect(await differencesOf(one.id)).toEqual([])
  })
})
