import { beforeAll, expect, test } from 'vitest'
import { Calendar } from '#core/calendar/calendar.ts'
import { parseHandoffsQuery } from '#core/conversation/handoffs_query.ts'
import { parseConversationsQuery } from '#core/conversation/list_query.ts'
import type { SupportEvent } from '#core/event/types.ts'
import { parseFlipsQuery } from '#core/live/flips_query.ts'
import { countBatch } from '../counting/count_batch.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { listConversations } from './list_conversations.ts'
import { listFlips } from './list_flips.ts'
import { listHandoffs } from './list_handoffs.ts'

const NOW = new Date('2026-03-31T12:00:00Z')
const MINUTE_MS = 60_000
const context = { calendar: new Calendar('UTC'), nowMs: NOW.getTime() }
let workspaceId = 0
let eventCount = 0
let made = 0

const event = (type: SupportEvent['type'], subject: string, timeMs: number, data: object = {}): SupportEvent =>
  ({ type, subject, timeMs, data, id: `e${++eventCount}`, source: '/test' }) as SupportEvent

/** Of four kinds in turn, three at each of some instants: resolved, taken back by a second contact, handed over, and open. */
function some(conversations: number): SupportEvent[] {
  return Array.from({ length: conversations }, () => {
    const number = made++
    const id = `c${number % 2}${number}`
    const startMs = Date.UTC(2026, 2, 5) + Math.floor((number % 18) / 3) * 7 * MINUTE_MS
    const opening = { handler: 'ai', customer: id, topic: number % 3 === 0 ? 'rare' : 'billing', language: 'de' }
    const ending = [
      [event('conversation.resolved', id, startMs + MINUTE_MS)],
      [
        event('conversation.resolved', id, startMs + MINUTE_MS),
        event('conversation.started', `${id}-again`, startMs + 20 * MINUTE_MS, opening),
      ],
      [event('conversation.handed_off', id, startMs + MINUTE_MS)],
      [],
    ]
    return [event('conversation.started', id, startMs, opening), ...(ending[number % 4] ?? [])]
  }).flat()
}

interface Shown {
  ids: string[]
  first: number | null
  count: number | null
  exact: boolean | null
  previousCursor: string | null
  nextCursor: string | null
}
type Read = (parameters: string) => Promise<Shown>

const shown = (
  page: Omit<Shown, 'ids' | 'count' | 'exact'> & { total: { count: number; exact: boolean } | null },
  ids: string[],
) => ({
  ...page,
  ids,
  count: page.total?.count ?? null,
  exact: page.total?.exact ?? null,
})
/** So few are looked at that filters leave pages short. */
const LOOKS = { page: 7, count: 9, countAll: 1_000 }

const cases: Read = async (parameters) => {
  const query = parseConversationsQuery(new URLSearchParams(`from=2026-03-01&${parameters}`), context)
  const page = await listConversations(workspaceId, query, NOW, LOOKS)
  return shown(
    page,
    page.items.map(({ conversation }) => conversation),
  )
}
const flips: Read = async (parameters) => {
  const page = await listFlips(workspaceId, parseFlipsQuery(new URLSearchParams(parameters), context.calendar), NOW)
  return shown(
    page,
    page.flips.map(({ id }) => id),
  )
}
const handoffs: Read = async (parameters) => {
  const query = parseHandoffsQuery(new URLSearchParams(`from=2026-03-01&${parameters}`), context)
  const page = await listHandoffs(workspaceId, query, NOW)
  return shown(
    page,
    page.items.map(({ conversation, position }) => `${conversation}/${position}`),
  )
}

/** @returns the pages from a place on, one behind the other. */
async function walk(read: Read, parameters: string, side: 'after' | 'before', from: string, between?: () => Promise<unknown>) {
  const pages: Shown[] = []
  for (let place: string | null = from; place !== null; ) {
    const page: Shown = await read(`${parameters}&limit=4&${side}=${encodeURIComponent(place)}`)
    pages.push(page)
    expect(pages.length).toBeLessThan(60)
    place = side === 'after' ? page.nextCursor : page.previousCursor
    await between?.()
  }
  return pages
}
const idsOf = (pages: readonly Shown[]): string[] => pages.flatMap(({ ids }) => ids)

beforeAll(async () => {
  workspaceId = await createWorkspace({ slug: 'pages', name: 'Test' })
  await countBatch(workspaceId, some(72), [], NOW)
})

test.each<[string, Read, string]>([
  ['all that ended', cases, ''],
  ['those of a topic', cases, 'topic=rare'],
  ['those of a state', cases, 'state=broken&topic=billing'],
  ['open ones', cases, 'state=open'],
  ['open ones of a topic', cases, 'state=open&topic=rare'],
  ['taken back', cases, 'takenBackFrom=2026-03-05'],
  ['taken back, of a topic', cases, 'takenBackFrom=2026-03-05&topic=rare'],
  ['flips', flips, ''],
  ['flips of a topic', flips, 'topic=rare'],
  ['handoffs', handoffs, ''],
  ['handoffs of a topic', handoffs, 'topic=rare'],
])('%s: forward, backward and turned around, the pages have each row once', async (_, read, parameters) => {
  const there = await walk(read, parameters, 'after', '')
  const list = idsOf(there)
  expect(list.length).toBeGreaterThan(4)
  expect(new Set(list).size).toBe(list.length)
  expect(idsOf((await walk(read, parameters, 'before', 'end')).reverse())).toEqual(list)
  expect(idsOf((await walk(read, parameters, 'before', there.at(-1)?.previousCursor ?? '')).reverse())).toEqual(
    idsOf(there.slice(0, -1)),
  )
  expect(idsOf(await walk(read, `${parameters}&order=oldest`, 'after', ''))).toEqual(list.toReversed())
  for (const page of there) if (page.ids[0]) expect(list[(page.first ?? 0) - 1]).toBe(page.ids[0])
})

test('says how many there are in all, whatever page is shown, and at least so many where that is dear', async () => {
  const pages = await walk(cases, '', 'after', '')
  const all = idsOf(pages).length
  expect(new Set(pages.map(({ count, exact }) => `${count} ${exact}`))).toEqual(new Set([`${all} true`]))
  expect((await cases('before=end&limit=4')).first).toBe(all - 3)
  const rare = await cases('topic=rare')
  expect(rare.exact).toBe(false)
  expect(rare.count).toBeLessThan(idsOf(await walk(cases, 'topic=rare', 'after', '')).length)
  expect(await cases('total=false')).toMatchObject({ count: null })
  expect((await handoffs('')).count).toBe(idsOf(await walk(handoffs, '', 'after', '')).length)
  const few = await handoffs('topic=rare')
  expect(few).toMatchObject({ count: few.ids.length, exact: true })
  expect(await handoffs('topic=rare&limit=1')).toMatchObject({ count: null })
})

test.each<[string, Read, string]>([
  ['cases', cases, ''],
  ['cases of a topic, from the oldest on', cases, 'topic=rare&order=oldest'],
  ['flips', flips, ''],
  ['handoffs', handoffs, ''],
])('%s: those that were there all along come once, while events arrive between the pages', async (_, read, parameters) => {
  const before = idsOf(await walk(read, parameters, 'after', ''))
  const during = await walk(read, parameters, 'after', '', () => countBatch(workspaceId, some(4), [], NOW))
  expect(idsOf(during).filter((id) => before.includes(id))).toEqual(before)
  expect(new Set(idsOf(during)).size).toBe(idsOf(during).length)
  expect(idsOf(await walk(read, parameters, 'after', '')).length).toBeGreaterThan(before.length)
})
