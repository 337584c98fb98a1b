import { describe, expect, it } from 'vitest'
import type { Stint, StintKey } from '../stint/types.ts'
import type { StintChange } from './recount_issue.ts'
import { boundsOf, splitChange } from './split_change.ts'

const key = (startMs: number, conversation = 'c', position = 0): StintKey => ({ startMs, conversation, position })
const stint = (startMs: number, conversation = 'c', position = 0): Stint => ({
  ...key(startMs, conversation, position),
  endMs: startMs,
  outcome: 'resolved',
  handler: 'ai',
  openedBy: 'started',
  costMicros: 0n,
  takenUpMs: null,
})

/** Each part by the starts of its stints: what is removed, and what is put. */
const startsOf = (parts: readonly StintChange[]): number[][][] =>
  parts.map(({ removed, put }) => [removed.map(({ startMs }) => startMs), put.map(({ startMs }) => startMs)])

describe('a change is cut', () => {
  it.each<[string, StintChange, number[][][]]>([
    ['nowhere in one stint', { removed: [], put: [stint(5)] }, [[[], [5]]]],
    ['nowhere within the gap', { removed: [key(5)], put: [stint(14)] }, [[[5], [14]]]],
    [
      'where the gap lies between two',
      { removed: [key(5)], put: [stint(15)] },
      [
        [[5], []],
        [[], [15]],
      ],
    ],
    ['not where small steps lead on', { removed: [], put: [stint(5), stint(14), stint(23)] }, [[[], [5, 14, 23]]]],
    [
      'in the order of the stints',
      { removed: [key(30), key(4)], put: [stint(20), stint(5)] },
      [
        [[4], [5]],
        [[], [20]],
        [[30], []],
      ],
    ],
  ])('%s', (_, change, parts) => {
    expect(startsOf(splitChange(change, 10))).toEqual(parts)
  })

  it('without loss', () => {
    const [part] = splitChange({ removed: [key(5, 'b', 1)], put: [stint(5)] }, 10)
    expect(part).toEqual({ removed: [key(5, 'b', 1)], put: [stint(5)] })
  })
})

describe('the bounds of a change', () => {
  it.each<[string, StintChange, StintKey, StintKey]>([
    ['are both the only one', { removed: [key(5)], put: [] }, key(5), key(5)],
    ['lie among what is removed and what is put', { removed: [key(9), key(6)], put: [stint(5), stint(8)] }, stint(5), key(9)],
    ['and the other way round', { removed: [key(5)], put: [stint(9), stint(7)] }, key(5), stint(9)],
    [
      'by conversation where they start at once',
      { removed: [key(5, 'b')], put: [stint(5, 'a', 1)] },
      stint(5, 'a', 1),
      key(5, 'b'),
    ],
  ])('%s', (_, change, from, to) => {
    expect(boundsOf(change)).toEqual({ from, to })
  })
})
