import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noDurations } from '../figures/parts.ts'
import { DIMENSIONS, forEachOpen, type Segment } from '../segment/dimensions.ts'
import { mergeRows } from './merge_rows.ts'
import type { CommitMessage } from './messages.ts'

type CommitRow = CommitMessage['rows'][number]

const SEGMENT: Segment = { handler: 'ai', ...forEachOpen((dimension) => `a ${dimension}`) }
const row = (change: Partial<CommitRow> = {}): CommitRow => ({
  start: '2026-11-02T00:00:00.000Z',
  segment: SEGMENT,
  counts: { cases: 2, resolved: 1 },
  costMicros: { handling: '9007199254740993', rework: '2', failureImpact: '3' },
  ...noDurations(),
  resolutionMs: 5,
  unbrokenHandlingMs: 7,
  ...change,
})

const anyRow = fc.record({
  start: fc.constantFrom('2026-11-02T00:00:00.000Z', '2026-11-02T00:15:00.000Z'),
  segment: fc.record({
    handler: fc.constantFrom('ai' as const, 'human' as const),
    ...forEachOpen(() => fc.constantFrom('null', null)),
  }),
  cases: fc.integer({ min: -3, max: 3 }),
})

describe('merging the rows of a commit', () => {
  it('makes one row of a cell, and says of which commit', () => {
    const other = row({
      counts: { cases: 1, resolved: -1, escalated: 4 },
      costMicros: { handling: '1', rework: '-5', failureImpact: '10' },
      resolutionMs: -1,
      unbrokenHandlingMs: 1,
    })
    expect(mergeRows(7, [row(), other])).toEqual([
      {
        ...row(),
        sequence: 7,
        counts: { cases: 3, escalated: 4 },
        costMicros: { handling: '9007199254740994', rework: '-3', failureImpact: '13' },
        ...noDurations(),
        resolutionMs: 4,
        unbrokenHandlingMs: 8,
      },
    ])
  })

  it.each([...DIMENSIONS, 'start'] as const)('keeps rows apart that differ in %s', (name) => {
    const value = name === 'handler' ? 'human' : null
    const other = name === 'start' ? row({ start: '2026-11-02T00:15:00.000Z' }) : row({ segment: { ...SEGMENT, [name]: value } })
    expect(mergeRows(7, [row(), other])).toEqual([
      { ...row(), sequence: 7 },
      { ...other, sequence: 7 },
    ])
  })

  it('loses nothing: each cell has the sum of its rows, and stands there once', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), (list) => {
        const merged = mergeRows(
          1,
          list.map(({ cases, ...cell }) => row({ ...cell, counts: cases === 0 ? {} : { cases } })),
        )
        const nameOf = ({ start, segment }: Pick<CommitRow, 'start' | 'segment'>) => JSON.stringify([start, segment])
        const sums = new Map<string, number>()
        for (const one of list) sums.set(nameOf(one), (sums.get(nameOf(one)) ?? 0) + one.cases)
        expect(new Map(merged.map((one) => [nameOf(one), one.counts.cases ?? 0]))).toEqual(sums)
        expect(merged).toHaveLength(sums.size)
      }),
    )
  })
})
