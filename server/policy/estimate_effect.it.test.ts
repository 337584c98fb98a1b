import { expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import type { SupportEvent } from '#core/event/types.ts'
import { countBatch } from '../counting/count_batch.ts'
import { readFigures } from '../figures/read_figures.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { changePolicy } from './change_policy.ts'
import { estimateEffect } from './estimate_effect.ts'
import { readPolicy } from './read_policy.ts'
import { recountWorkspace } from './recount_workspace.ts'

const DAY_MS = 86_400_000
const NOW = new Date('2026-06-30T09:00:00Z')
const SHORTER = {
  acceptanceWindowDays: 7,
  failureImpact: { recontact: '3', reopen: '0', escalation: '0', churn: '9', escalated: '0' },
}
const OVERHEADS = [
  { name: 'Licences', amountPerMonth: '310', appliesTo: 'ai' as const },
  { name: 'Oversight', amountPerMonth: '77.70', appliesTo: 'all' as const },
]

function resolved(subject: string, handler: 'ai' | 'human', timeMs: number, customer?: string): SupportEvent[] {
  const common = { source: '/test', subject }
  return [
    { ...common, type: 'conversation.started', id: `${subject}-s`, timeMs, data: { handler, topic: 'refund', customer } },
    { ...common, type: 'conversation.resolved', id: `${subject}-r`, timeMs: timeMs + 300_000, data: {} },
  ]
}

/** A case a quarter of a day for 60 days; every third customer is back ten days later, every seventh leaves, some have no name. */
function history(): SupportEvent[] {
  return Array.from({ length: 240 }, (_, n) => {
    const atMs = NOW.getTime() - 60 * DAY_MS + (n * DAY_MS) / 4
    const customer = n % 5 === 0 ? undefined : `customer-${n}`
    const events = resolved(`c-${n}`, n % 4 === 0 ? 'human' : 'ai', atMs, customer)
    if (n % 3 === 0) events.push(...resolved(`c-${n}-again`, 'human', atMs + 10 * DAY_MS, customer))
    if (n % 7 === 0 && customer) {
      const left = { source: '/test', subject: customer, id: `${customer}-left`, timeMs: atMs + 12 * DAY_MS, data: {} }
      events.push({ ...left, type: 'customer.churned' })
    }
    return events
  })
    .flat()
    .filter(({ timeMs }) => timeMs < NOW.getTime())
}

async function found(slug: string): Promise<number> {
  const workspaceId = await createWorkspace({
    slug,
    name: 'Test',
    policy: { timeZone: 'Europe/Stockholm', overheads: OVERHEADS },
  })
  await countBatch(workspaceId, history(), [], NOW)
  return workspaceId
}

async function shown(workspaceId: number, { from, to }: { from: string; to: string }) {
  const query = { fromMs: Date.parse(from), toMs: Date.parse(to), step: 'total' as const, by: [], filters: {} }
  const { rows, currency, acceptanceWindowDays } = await readFigures(workspaceId, query, NOW)
  const [row] = rows
  return {
    acceptanceWindowDays,
    currency,
    cases: row?.counts.cases,
    acceptedResolutionRate: row?.figures.acceptedResolutionRate,
    costPerAcceptedResolution: row?.figures.costPerAcceptedResolution,
  }
}

it('says of all conversations what screens show now, and what they show once the change is counted', async () => {
  const [own] = [await found('own'), await found('neighbour')]
  const effect = await estimateEffect(own, SHORTER, NOW)
  expect(effect).toMatchObject({
    policyVersion: 1,
    timeZone: 'Europe/Stockholm',
    from: '2026-05-19T00:00:00+02:00',
    to: '2026-06-16T00:00:00+02:00',
    whole: true,
  })
  expect(effect.present).toEqual(await shown(own, effect))
  expect(effect.present.acceptedResolutionRate).not.toBe(effect.proposed.acceptedResolutionRate)
  // Nothing is changed by asking.
  expect(await readPolicy(own)).toMatchObject({ version: 1, recount: null })

  await changePolicy(asSystem('command line', own), { patch: SHORTER, reason: 'test' })
  await recountWorkspace(own, () => false)
  expect(effect.proposed).toEqual(await shown(own, effect))
})

it('builds on the version that is being counted, as saving does', async () => {
  const workspaceId = await found('building')
  await changePolicy(asSystem('command line', workspaceId), { patch: SHORTER, reason: 'test' })
  const { present, proposed } = await estimateEffect(workspaceId, { currency: 'SEK' }, NOW)
  expect([present.acceptanceWindowDays, proposed.acceptanceWindowDays]).toEqual([14, 7])
  expect([present.currency, proposed.currency]).toEqual(['USD', 'SEK'])
})

it('keeps to its limits: so many conversations, so long, and no customer with hundreds of them', async () => {
  const workspaceId = await found('limits')
  const all = await estimateEffect(workspaceId, SHORTER, NOW)
  const some = await estimateEffect(workspaceId, SHORTER, NOW, { conversations: 60, ms: 10_000 })
  expect(some.whole).toBe(false)
  expect(some.conversations).toBeGreaterThan(0)
  expect(some.conversations).toBeLessThan(all.conversations / 2)
  await expect(estimateEffect(workspaceId, SHORTER, NOW, { conversations: 60, ms: 1 })).rejects.toMatchObject({
    code: 'database_unavailable',
    message: expect.stringContaining('not be computed in time'),
  })
  const atMs = NOW.getTime() - 30 * DAY_MS
  const machine = Array.from({ length: 201 }, (_, n) => resolved(`m-${n}`, 'ai', atMs + n * 60_000, 'a machine')).flat()
  await countBatch(workspaceId, machine, [], NOW)
  const { cases, acceptedResolutionRate } = all.proposed
  const kept = { conversations: all.conversations, whole: false, proposed: { cases, acceptedResolutionRate } }
  expect(await estimateEffect(workspaceId, SHORTER, NOW)).toMatchObject(kept)
})

it('refuses what is no policy', async () => {
  const workspaceId = await found('refused')
  const patch = { rateCards: [] }
  await expect(estimateEffect(workspaceId, patch, NOW)).rejects.toMatchObject({ code: 'invalid_policy' })
})
