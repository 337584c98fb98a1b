import { expect, it } from 'vitest'
import type { ConversationItem } from '#core/conversation/contract.ts'
import { saidSegment } from '#core/segment/testing/said_segment.ts'
import { itemsOfPages, rowsOfPages } from './export.ts'

const AT = '2026-11-16T08:00:00.000Z'
const PROVENANCE = {
  from: AT,
  to: AT,
  filters: { language: ['de'] },
  policyVersion: 1,
  acceptanceWindowDays: 14,
  maturedThrough: AT,
  asOf: AT,
  currency: 'SEK',
  timeZone: 'UTC',
}
const item = (conversation: string): ConversationItem => ({
  conversation,
  position: 0,
  state: 'broken',
  cause: 'churn',
  startedAt: AT,
  endedAt: AT,
  takenBackAt: AT,
  segment: saidSegment({ handler: 'ai', topic: 'refund' }),
  handlingMicros: '250000',
  reworkMicros: '-1',
  reworkStints: 2,
  rating: null,
})

const PAGE = { total: null, first: null, previousCursor: null, nextCursor: null }

async function* pages() {
  yield { ...PAGE, policyVersion: 3, items: [item('a'), item('b')], nextCursor: 'x' }
  yield { ...PAGE, policyVersion: 4, items: [item('c')] }
}

async function all<T>(pieces: AsyncIterable<T[]>): Promise<T[]> {
  const found: T[] = []
  for await (const piece of pieces) found.push(...piece)
  return found
}

it('is a row for each case: money in decimals, then where it comes from, under the version that it was counted by', async () => {
  const rows = await all(rowsOfPages(pages(), PROVENANCE))
  expect(rows.map(({ conversation, policyVersion }) => [conversation, policyVersion])).toEqual([
    ['a', 3],
    ['b', 3],
    ['c', 4],
  ])
  expect(rows[0]).toMatchObject({
    takenBackAt: AT,
    handling: { amount: '0.250000' },
    rework: { amount: '-0.000001' },
    topic: 'refund',
    filters: 'language=de',
    currency: 'SEK',
  })
  expect(rows[0]).not.toHaveProperty('handlingMicros')
})

it('leaves the items as they are for lines of JSON', async () => {
  expect(await all(itemsOfPages(pages()))).toEqual([item('a'), item('b'), item('c')])
})
