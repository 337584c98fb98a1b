import { beforeAll, expect, test } from 'vitest'
import { Calendar } from '#core/calendar/calendar.ts'
import { parseConversationsQuery } from '#core/conversation/list_query.ts'
import type { SupportEvent } from '#core/event/types.ts'
import { parseFlipsQuery } from '#core/live/flips_query.ts'
import { countBatch } from '../counting/count_batch.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { exportConversations } from './export_conversations.ts'
import { listConversations } from './list_conversations.ts'
import { listFlips } from './list_flips.ts'
import { readConversation } from './read_conversation.ts'

const NOW = new Date('2026-03-31T12:00:00Z')
const at = (day: number, hour = 0): number => Date.UTC(2026, 2, day, hour)
let workspaceId = 0
let eventCount = 0

const event = (type: SupportEvent['type'], subject: string, timeMs: number, data: object = {}): SupportEvent =>
  ({ type, subject, timeMs, data, id: `e${++eventCount}`, source: '/test' }) as SupportEvent
const solved = (id: string, customer: string | undefined, day: number): SupportEvent[] => [
  event('conversation.started', id, at(day), { handler: 'ai', customer, topic: 'billing', language: 'de' }),
  event('conversation.resolved', id, at(day, 1)),
]

const flipsQuery = (parameters: string) => parseFlipsQuery(new URLSearchParams(parameters), new Calendar('UTC'))
const query = (parameters: string) =>
  parseConversationsQuery(new URLSearchParams(parameters), { calendar: new Calendar('UTC'), nowMs: NOW.getTime() })

beforeAll(async () => {
  workspaceId = await createWorkspace({ slug: 'conversations', name: 'Test' })
  const events = [
    ...solved('accepted', 'a', 5),
    ...solved('broken', 'b', 6),
    event('conversation.started', 'again', at(8), { handler: 'human', customer: 'b', topic: 'billing' }),
    ...solved('pending', 'c', 30),
    ...solved('anonymous', undefined, 7),
    event('conversation.started', 'escalated', at(9), { handler: 'ai', customer: 'd' }),
    event('conversation.handed_off', 'escalated', at(9, 2), { reason: 'stuck' }),
    event('conversation.started', 'open', at(31), { handler: 'ai', customer: 'e' }),
    event('conversation.resolved', 'orphan', at(31)),
  ]
  await countBatch(workspaceId, events, [], NOW)
})

test.each([
  ['accepted', 'accepted', /stayed resolved for 14 days.*accepted resolution/],
  ['broken', 'broken', /got in touch again.*taken back/],
  ['pending', 'pending', /accepted if that stays so until 13 Apr 2026/],
  ['escalated', 'escalated', /handed it over without solving it/],
  ['open', 'open', /counts nowhere yet/],
])('says why %s counts as it does', async (id, state, words) => {
  const detail = await readConversation(workspaceId, id, NOW)
  expect(detail.cases.map((known) => known.state)).toEqual([state])
  expect(detail.explanation.join(' ')).toMatch(words)
})

test('says of rework whose rework it is', async () => {
  const { cases, explanation } = await readConversation(workspaceId, 'again', NOW)
  expect(cases[0]?.root).toBe('broken')
  expect(cases[0]?.stints.map(({ conversation, role }) => [conversation, role])).toEqual([
    ['broken', 'root'],
    ['again', 'rework'],
  ])
  expect(explanation.join(' ')).toContain('This conversation is rework of broken')
})

test('warns that an anonymous one could not be followed, and that an orphan waits for its start', async () => {
  expect((await readConversation(workspaceId, 'anonymous', NOW)).explanation.join(' ')).toContain('anonymous')
  expect((await readConversation(workspaceId, 'orphan', NOW)).explanation.join(' ')).toContain('has not arrived')
})

test("another workspace's conversation is not there", async () => {
  const other = await createWorkspace({ slug: 'other', name: 'Test' })
  await expect(readConversation(other, '\0', NOW)).rejects.toMatchObject({ code: 'not_found' })
  await expect(readConversation(other, 'accepted', NOW)).rejects.toMatchObject({ code: 'not_found' })
})

test('lists by state, cause and segment, newest first', async () => {
  const idsOf = async (parameters: string) =>
    (await listConversations(workspaceId, query(parameters), NOW)).items.map((item) => item.conversation)
  expect(await idsOf('from=2026-03-01')).toEqual(['pending', 'escalated', 'anonymous', 'broken', 'accepted'])
  expect(await idsOf('from=2026-03-01&state=broken&state=escalated')).toEqual(['escalated', 'broken'])
  expect(await idsOf('from=2026-03-01&cause=recontact')).toEqual(['broken'])
  expect(await idsOf('from=2026-03-01&language=')).toEqual(['escalated'])
  expect(await idsOf('state=open')).toEqual(['open'])
  expect(await idsOf('from=2026-03-01&language=nobody-speaks-it')).toEqual([])
})

test('an open case costs the same in the list as on its page', async () => {
  const ownId = await createWorkspace({ slug: 'open-rework', name: 'Test' })
  const events = [
    event('conversation.started', 'waits', at(30), { handler: 'ai', customer: 'a' }),
    event('conversation.started', 'again', at(30, 2), { handler: 'human', customer: 'a' }),
    event('conversation.cost', 'again', at(30, 3), { amountMicros: '12250000' }),
  ]
  await countBatch(ownId, events, [], NOW)
  const { items } = await listConversations(ownId, query('state=open'), NOW)
  const { cases } = await readConversation(ownId, 'waits', NOW)
  expect(items.map(({ conversation, reworkMicros }) => [conversation, reworkMicros])).toEqual([['waits', '12250000']])
  expect(cases.map((known) => known.reworkMicros)).toEqual(['12250000'])
})

test('lists by the minute, whatever the ids', async () => {
  const ownId = await createWorkspace({ slug: 'minutes', name: 'Test' })
  const minutes = { b: 5, c: 3, a: 9, d: 5 }
  const events = Object.entries(minutes).flatMap(([id, minute]) => [
    event('conversation.started', id, at(5), { handler: 'ai', customer: id }),
    event('conversation.resolved', id, at(5) + minute * 60_000),
  ])
  await countBatch(ownId, events, [], NOW)
  const first = await listConversations(ownId, query('from=2026-03-01&limit=2'), NOW)
  const second = await listConversations(ownId, query(`from=2026-03-01&limit=2&cursor=${first.nextCursor}`), NOW)
  expect([...first.items, ...second.items].map((item) => item.conversation)).toEqual(['a', 'd', 'b', 'c'])
})

test('pages join without a gap or a repeat, and an export has them all', async () => {
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await listConversations(workspaceId, query(`from=2026-03-01&limit=2&cursor=${encodeURIComponent(cursor)}`), NOW)
    seen.push(...page.items.map((item) => item.conversation))
    cursor = page.nextCursor
  }
  const exported: string[] = []
  for await (const item of exportConversations(workspaceId, query('from=2026-03-01'), NOW)) exported.push(item.conversation)
  expect(seen).toEqual(['pending', 'escalated', 'anonymous', 'broken', 'accepted'])
  expect(exported).toEqual(seen)
})

test('the flip feed begins with what was taken back', async () => {
  const { flips } = await listFlips(workspaceId, flipsQuery('limit=10'), NOW)
  expect(flips.map(({ conversation, cause, ageSeconds, costMicros }) => [conversation, cause, ageSeconds, costMicros])).toEqual([
    ['escalated', 'escalated', 7_200, '4000000'],
    ['broken', 'recontact', 47 * 3_600, '4000000'],
  ])
})

test('the flip feed keeps to a range and filters', async () => {
  const idsOf = async (parameters: string) =>
    (await listFlips(workspaceId, flipsQuery(parameters), NOW)).flips.map(({ conversation }) => conversation)
  expect(await idsOf('from=2026-03-09')).toEqual(['escalated'])
  expect(await idsOf('to=2026-03-09')).toEqual(['broken'])
  expect(await idsOf('from=2026-03-08&to=2026-03-09&language=de')).toEqual(['broken'])
  expect(await idsOf('language=')).toEqual(['escalated'])
  expect(await idsOf('from=2026-03-08T00:00:00.001Z&to=2026-03-09')).toEqual([])
})

test('lists what was taken back in a time, whenever it was resolved, the last one first, and pages and exports it', async () => {
  const ownId = await createWorkspace({ slug: 'taken-back', name: 'Test' })
  const events = ['a', 'b', 'c', 'd'].flatMap((id, place) => [
    ...solved(id, id, 10 - place),
    event('conversation.started', `${id}-again`, at(12, place === 3 ? 25 : 0), {
      handler: 'human',
      customer: id,
      topic: 'billing',
    }),
  ])
  const escalated = [
    event('conversation.started', 'escalated', at(12), { handler: 'ai', customer: 'e' }),
    event('conversation.handed_off', 'escalated', at(12, 1)),
  ]
  await countBatch(ownId, [...events, ...escalated], [], NOW)
  const page = (parameters: string) => listConversations(ownId, query(parameters), NOW)
  const idsOf = async (parameters: string) => (await page(parameters)).items.map(({ conversation }) => conversation)
  expect(await idsOf('takenBackFrom=2026-03-12&takenBackTo=2026-03-14')).toEqual(['d', 'c', 'b', 'a'])
  expect(await idsOf('takenBackFrom=2026-03-12&takenBackTo=2026-03-13')).toEqual(['c', 'b', 'a'])
  expect(await idsOf('takenBackFrom=2026-03-12T00:00:00.001Z')).toEqual(['d'])
  expect(await idsOf('takenBackFrom=2026-03-12&from=2026-03-09&to=2026-03-10')).toEqual(['b'])
  expect(await idsOf('takenBackFrom=2026-03-12&cause=reopen')).toEqual([])
  expect(await idsOf('takenBackFrom=2026-03-12&topic=refund')).toEqual([])
  expect(await idsOf('takenBackFrom=2026-03-12&id=b')).toEqual(['b'])
  const first = await page('takenBackFrom=2026-03-12&limit=3')
  expect(first.items.map(({ takenBackAt }) => takenBackAt)).toEqual(
    [13, 12, 12].map((day) => new Date(at(day, day - 12)).toISOString()),
  )
  expect(await idsOf(`takenBackFrom=2026-03-12&limit=3&cursor=${first.nextCursor}`)).toEqual(['a'])
  expect(() => query(`after=${first.nextCursor}`)).toThrow('after')
  const exported: string[] = []
  for await (const { conversation } of exportConversations(ownId, query('takenBackFrom=2026-03-12&limit=1'), NOW))
    exported.push(conversation)
  expect(exported).toEqual(['d', 'c', 'b', 'a'])
  expect((await page('from=2026-03-01&state=escalated')).items.map(({ takenBackAt }) => takenBackAt)).toEqual([null])
})

test.each(['state=lost', 'state=open&state=broken', 'limit=0', 'cursor=rubbish', 'cause=moon', 'from=2026-13-01'])(
  'refuses %s',
  (parameters) => {
    expect(() => query(parameters)).toThrowError(expect.objectContaining({ code: 'invalid_parameter' }))
  },
)
