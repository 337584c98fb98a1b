import { expect, test } from 'vitest'
import type { FigureRow } from './contract.ts'
import { compareRows } from './row_order.ts'
import { someRow } from './testing/some_answer.ts'
import { UNLIKE_SUMS } from './testing/some_sums.ts'

const row = (start: string, segment: FigureRow['segment'] = {}) => someRow(start, segment, UNLIKE_SUMS)
const MORNING = '2026-11-02T08:00:00+00:00'
/** The same instant, and one that is earlier though its text is later. */
const SAME = '2026-11-02T09:00:00+01:00'
const EARLIER = '2026-11-02T09:00:00+02:00'

test.each<[string, FigureRow, FigureRow]>([
  ['the earlier instant, however it is written', row(EARLIER), row(MORNING)],
  ['the earlier instant, whatever the segment', row(EARLIER, { topic: 'z' }), row(MORNING, { topic: 'a' })],
  ['the value that comes first', row(MORNING, { topic: 'a' }), row(SAME, { topic: 'b' })],
  ['"not said"', row(MORNING, { topic: null }), row(MORNING, { topic: 'a' })],
  [
    'the first dimension that differs',
    row(MORNING, { handler: 'ai', topic: 'b' }),
    row(MORNING, { handler: 'human', topic: 'a' }),
  ],
  [
    'the next, where the first is the same',
    row(MORNING, { handler: 'ai', topic: 'a' }),
    row(MORNING, { handler: 'ai', topic: 'b' }),
  ],
])('before others stands %s', (_, first, second) => {
  const compare = compareRows(['handler', 'topic'])
  expect(compare(first, second)).toBeLessThan(0)
  expect(compare(second, first)).toBeGreaterThan(0)
})

test('rows of one time and segment have no order, and those that are not told apart neither', () => {
  expect(compareRows(['topic'])(row(MORNING, { topic: 'a' }), row(SAME, { topic: 'a' }))).toBe(0)
  expect(compareRows([])(row(MORNING, { topic: 'a' }), row(MORNING, { topic: 'b' }))).toBe(0)
})
