import { expect, test } from 'vitest'
import type { Dimension } from '#core/segment/dimensions.ts'
import { segmentName } from './segment_name.ts'

const BY: Dimension[] = ['topic', 'market']

test('rows have one name where they are of the same span and values, and no other', () => {
  const rows = [
    [1, 2, 34],
    [1, 23, 4],
    [12, 3, 4],
    [1, 2, 4],
  ] as const
  const nameOf = ([span, topic, market]: (typeof rows)[number]) => segmentName(span, BY, (d) => (d === 'topic' ? topic : market))
  expect(new Set(rows.map(nameOf)).size).toBe(rows.length)
  expect(rows.map(nameOf)).toEqual(rows.map(nameOf))
})
