import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepSame } from './keep_same.ts'

describe('what is kept of a picture', () => {
  const before = { name: 'cost', parts: [{ at: 1 }, { at: 2 }], none: null, nan: Number.NaN }

  it('is all of it where the next one says the same', () => {
    expect(keepSame(before, structuredClone(before))).toBe(before)
  })

  it('is every part that did not change', () => {
    const kept = keepSame(before, { ...structuredClone(before), parts: [{ at: 1 }, { at: 3 }] })
    expect(kept).toEqual({ ...before, parts: [{ at: 1 }, { at: 3 }] })
    expect(kept.parts[0]).toBe(before.parts[0])
    expect(kept.parts).not.toBe(before.parts)
  })

  it.each<[string, unknown, unknown]>([
    ['a shorter list', [1, 2], [1]],
    ['a longer list', [1], [1, undefined]],
    ['a field less', { a: 1, b: undefined }, { a: 1 }],
    ['a field more', { a: 1 }, { a: 1, b: undefined }],
    ['another name for the same', { a: undefined }, { b: undefined }],
    ['a list for an object', {}, []],
    ['nothing for an object', {}, null],
    ['one day for another', new Date(1), new Date(2)],
    ['one map for another', new Map([[1, 1]]), new Map()],
    ['the other zero', 0, -0],
  ])('is nothing of what changed: %s', (_, from, to) => {
    expect(keepSame(from, to)).toStrictEqual(to)
    expect(Object.is(keepSame(from, to), from)).toBe(false)
  })

  it('never says anything else than the next one', () => {
    const value = fc.jsonValue({ maxDepth: 3 })
    fc.assert(
      fc.property(value, value, (from, to) => {
        expect(keepSame(from, to)).toStrictEqual(to)
        expect(Object.is(keepSame(from, structuredClone(from)), from)).toBe(true)
      }),
    )
  })
})
