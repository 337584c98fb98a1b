import { beforeAll, expect, test } from 'vitest'
import { Calendar } from '#core/calendar/calendar.ts'
import { parseHandoffsQuery } from '#core/conversation/handoffs_query.ts'
import type { SupportEvent } from '#core/event/types.ts'
import { countBatch } from '../counting/count_batch.ts'
import { createWorkspace } from '../workspace/create_workspace.ts'
import { listHandoffs } from './list_handoffs.ts'

const NOW = new Date('2026-03-31T12:00:00Z')
const at = (day: number, minute = 0): number => Date.UTC(2026, 2, day, 0, minute)
let workspaceId = 0
let eventCount = 0

const event = (type: SupportEvent['type'], subject: string, timeMs: number, data: object = {}): SupportEvent =>
  ({ type, subject, timeMs, data, id: `e${++eventCount}`, source: '/test' }) as SupportEvent
const handedOff = (id: string, day: number, language: string, minute = 5): SupportEvent[] => [
  event('conversation.started', id, at(day), { handler: 'ai', customer: id, language }),
  event('conversation.handed_off', id, at(day, minute), { reason: 'stuck', team: 'billing' }),
]
const written = (id: string, day: number, minute: number): SupportEvent =>
  event('conversation.message', id, at(day, minute), { from: 'human' })

const read = (parameters: string, now = NOW) => {
  const context = { calendar: new Calendar('UTC'), nowMs: NOW.getTime() }
  return listHandoffs(workspaceId, parseHandoffsQuery(new URLSearchParams(`from=2026-03-01&${parameters}`), context), now)
}
const idsOf = async (parameters: string) => (await read(parameters)).items.map(({ conversation }) => conversation)

beforeAll(async () => {
  workspaceId = await createWorkspace({ slug: 'handoffs', name: 'Test', policy: { handoffTargetMinutes: 60 } })
  const events = [
    ...handedOff('waiting', 31, 'de'),
    ...handedOff('taken up', 30, 'de'),
    written('taken up', 30, 9),
    ...handedOff('answered too late', 29, 'de'),
    event('conversation.resolved', 'answered too late', at(29, 65)),
    written('answered too late', 29, 66),
    ...handedOff('closed late', 28, 'sv'),
    event('conversation.closed', 'closed late', at(28, 66)),
    ...handedOff('excluded', 27, 'de'),
    event('conversation.excluded', 'excluded', at(27), { reason: 'spam' }),
    event('conversation.started', 'never handed off', at(26), { handler: 'human', language: 'de' }),
  ]
  await countBatch(workspaceId, events, [], NOW)
})

test('lists handoffs in which no human has written, the newest first, with why and how long they waited', async () => {
  const { items, targetMinutes, nextCursor } = await read('')
  const shown = items.map(({ conversation, waitedSeconds, overdue, open }) => [conversation, waitedSeconds, overdue, open])
  expect(shown).toEqual([
    ['waiting', 12 * 3_600 - 300, true, true],
    ['answered too late', 3_600, false, false],
    ['closed late', 3_660, true, false],
  ])
  expect(items[0]).toMatchObject({
    position: 1,
    at: '2026-03-31T00:05:00.000Z',
    reason: 'stuck',
    team: 'billing',
    segment: { handler: 'ai', language: 'de', topic: null },
  })
  expect([targetMinutes, nextCursor]).toEqual([60, null])
})

test('one that has just waited is not overdue, and none has waited before it was', async () => {
  expect((await read('', new Date(at(31, 65)))).items[0]).toMatchObject({ waitedSeconds: 3_600, overdue: false })
  expect((await read('', new Date(at(31)))).items[0]).toMatchObject({ waitedSeconds: 0, overdue: false })
})

test('within a range, and with the filters of figures', async () => {
  expect(await idsOf('to=2026-03-31')).toEqual(['answered too late', 'closed late'])
  expect(await idsOf('language=sv')).toEqual(['closed late'])
  expect(await idsOf('language=de&handler=ai&topic=')).toEqual(['waiting', 'answered too late'])
  expect(await idsOf('handler=human')).toEqual([])
})

test('pages join without a gap or a repeat, with filters and without', async () => {
  for (const parameters of ['limit=1', 'limit=1&language=de']) {
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await read(`${parameters}&cursor=${encodeURIComponent(cursor)}`)
      seen.push(...page.items.map(({ conversation }) => conversation))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(await idsOf(parameters.replace('limit=1', '')))
  }
})

test('a message that comes later takes it off the list, whenever it was written', async () => {
  await countBatch(workspaceId, [written('closed late', 28, 30)], [], NOW)
  expect(await idsOf('')).toEqual(['waiting', 'answered too late'])
})

test.each(['limit=0', 'cursor=rubbish', 'handler=robot'])('refuses %s', (parameters) => {
  expect(() => read(parameters)).toThrowError(expect.objectContaining({ code: 'invalid_parameter' }))
})
