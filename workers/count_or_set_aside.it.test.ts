import { expect, test } from 'vitest'
import type { SupportEvent } from '#core/event/types.ts'
import { listRejectedEvents } from '#server/ingestion/list_rejected_events.ts'
import { readIngestion } from '#server/ingestion/read_ingestion.ts'
import { inWorkspace } from '#server/platform/postgres/in_workspace.ts'
import { verifyWorkspace } from '#server/verify/verify_workspace.ts'
import { createWorkspace } from '#server/workspace/create_workspace.ts'
import { countOrSetAside } from './count_or_set_aside.ts'

const count = (workspaceId: number, accepted: SupportEvent[]) =>
  countOrSetAside(workspaceId, { accepted, again: new Set(), rejected: [] })

/** What is noted of a door's events as come through. */
const notedOf = async (workspaceId: number) =>
  inWorkspace(workspaceId, (client) => client.query('select fact, numbers::text from event_ledger').then(({ rows }) => rows))

const AT_MS = Date.UTC(2026, 2, 1)
let eventCount = 0
const event = (type: SupportEvent['type'], subject: string, data: object = {}): SupportEvent =>
  ({ type, subject, data, id: `e${++eventCount}`, source: '/test', timeMs: AT_MS }) as SupportEvent

/** As much as the door takes; a 64-bit number of micros holds 9,223 of them. */
const fortune = () => event('conversation.cost', 'expensive', { amountMicros: '999999999999999' })

test('one event that Postgres cannot hold is set aside with its reason, and holds up no other', async () => {
  const workspaceId = await createWorkspace({ slug: 'aside', name: 'Test' })
  const costs = Array.from({ length: 9_223 }, fortune)
  await count(workspaceId, [event('conversation.started', 'expensive', { handler: 'ai' }), ...costs])
  const tooMuch = fortune()
  const innocent = [event('conversation.started', 'innocent', { handler: 'ai' }), event('conversation.resolved', 'innocent')]
  const accepted = [...innocent.slice(0, 1), tooMuch, ...costs.slice(0, 2), ...innocent.slice(1)]
  const rejected = [{ code: 'too_old' as const, message: 'no', source: null, id: 'old', type: null }]
  const place = { workspaceId, door: 'd', first: 40, events: accepted.length, minuteMs: AT_MS }
  await countOrSetAside(workspaceId, { accepted, again: new Set(costs.slice(0, 1)), rejected, places: [place] })

  expect(await readIngestion(workspaceId)).toMatchObject({ storedEvents: 9_224 + 2, rejectedEvents: 2, duplicateEvents: 1 })
  expect(await listRejectedEvents(workspaceId)).toMatchObject([
    {
      code: 'uncountable',
      idDigits: '79b33205a38e54c1',
      type: 'conversation.cost',
      source: '/test',
      message: expect.stringMatching(/fit/),
    },
    { code: 'too_old', idDigits: 'cba06b5736faf67e' },
  ])
  expect(await notedOf(workspaceId)).toEqual([{ fact: 'counted', numbers: '{[40,45)}' }])
  expect((await verifyWorkspace(workspaceId)).differences).toEqual([])
  // A job of which nothing can be counted has come through too.
  await countOrSetAside(workspaceId, {
    accepted: [fortune()],
    again: new Set(),
    rejected: [],
    places: [{ ...place, first: 45, events: 1 }],
  })
  expect(await notedOf(workspaceId)).toEqual([{ fact: 'counted', numbers: '{[40,46)}' }])
})

test('what is wrong with none of the events is left to the queue', async () => {
  await expect(count(-1, [event('conversation.started', 'nowhere', { handler: 'ai' })])).rejects.toThrow()
})
