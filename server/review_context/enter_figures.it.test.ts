import { beforeAll, expect, it } from 'vitest'
import { asSystem } from '#core/access/actor.ts'
import { getPrisma } from '../platform/orm/client.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readReview } from '../reviews/read_review.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { enterFigures } from './enter_figures.ts'

const NOW = new Date('2026-11-26T09:30:00Z')
let own: number
let other: number
beforeAll(async () => {
  own = await createWorkspace({ slug: 'own', name: 'Own' })
  other = await createWorkspace({ slug: 'other', name: 'Other' })
  await getPrisma().user.create({ data: { id: 'nadia', name: 'Nadia', email: 'nadia@example.com' } })
})

const nadia = () => ({ workspaceId: own, actor: { kind: 'person', userId: 'nadia' } }) as const
const enter = (period: string, change: Parameters<typeof enterFigures>[2]) => enterFigures(nadia(), period, change, NOW)
const contextOf = async (period: string, workspaceId = own) => (await readReview(workspaceId, period, NOW)).context
const valuesOf = async (period: string) => (await contextOf(period)).entered.map(({ now }) => now?.value ?? null)

it('stand in the review of their period, and beside those of the next, with who entered them and when', async () => {
  await enter('2026-W46', { revenue: '4421000.50', headcount: 240 })
  const { entered, revenuePerEmployee } = await contextOf('2026-W47')
  expect(entered.map(({ now, last }) => [now, last?.value, last?.by])).toEqual([
    [null, 4_421_000_500_000, 'nadia@example.com'],
    [null, 240, 'nadia@example.com'],
    [null, undefined, undefined],
  ])
  expect(Date.parse(entered[0]?.last?.at ?? '')).toBeGreaterThan(0)
  expect(revenuePerEmployee).toEqual({ now: null, last: 18_420_835_417 })
})

it('change one by one: what is left out stays, null takes out, and the same again leaves who entered it', async () => {
  await enter('2026-W45', { revenue: '10', headcount: 3, supportCost: '2' })
  await enter('2026-W45', { headcount: null, supportCost: '2.5' })
  expect(await valuesOf('2026-W45')).toEqual([10e6, null, 2.5e6])
  await enterFigures(asSystem('command line', own), '2026-W45', { revenue: '10', supportCost: '3' }, NOW)
  const { entered } = await contextOf('2026-W45')
  expect(entered.map(({ now }) => now?.by)).toEqual(['nadia@example.com', undefined, 'command line'])
})

it('are frozen with the review that is published', async () => {
  await enter('2026-W44', { revenue: '10' })
  const review = await readReview(own, '2026-W44', NOW)
  const publish = [own, '2026-W44', 'nadia', JSON.stringify(review)]
  await inWorkspace(own, (client) => ask(client, 'reviews/publish', publish))
  await expect(enter('2026-W44', { revenue: '11' })).rejects.toMatchObject({ code: 'conflict' })
  expect(await valuesOf('2026-W44')).toEqual([10e6, null, null])
})

it('are nothing in reviews that were published before there was a context', async () => {
  const { context: _, ...earlier } = await readReview(own, '2026-W43', NOW)
  const publish = [own, '2026-W43', 'nadia', JSON.stringify(earlier)]
  await inWorkspace(own, (client) => ask(client, 'reviews/publish', publish))
  expect(await contextOf('2026-W43')).toEqual({ figures: [], entered: [], revenuePerEmployee: { now: null, last: null } })
})

it('are one workspace’s own', async () => {
  await enter('2026-W42', { revenue: '10' })
  expect((await contextOf('2026-W42', other)).entered.every(({ now }) => now === null)).toBe(true)
})

it.each(['2026-W49', 'week'])('are of a period that there is: %s', async (period) => {
  await expect(enter(period, { revenue: '1' })).rejects.toMatchObject({ code: 'not_found' })
})
