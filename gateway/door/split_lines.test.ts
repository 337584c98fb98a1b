import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitLines } from './split_lines.ts'

describe('splitLines', () => {
  it('gives the same lines however the bytes arrive', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '😀'), maxLength: 60 })
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: 1, max: 9 })), (whole, sizes) => {
        const bytes = Buffer.from(whole)
        const lines: string[] = []
        const splitter = splitLines((line) => lines.push(line.toString()))
        let from = 0
        for (const size of [...sizes, bytes.length]) {
          splitter.push(bytes.subarray(from, from + size))
          from += size
        }
        splitter.end()
        const expected = whole.split('\n')
        if (expected.at(-1) === '') expected.pop()
        expect(lines).toEqual(expected)
      }),
    )
  })
})
