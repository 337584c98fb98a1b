import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeNotes } from './merge_notes.ts'

const join = (base: string | null, first: string, second: string) =>
  mergeNotes(base, { text: first, by: 'ben@x.example' }, { text: second, by: 'ana@x.example' })
const textOf = (lines: readonly string[]): string => lines.join('\n')
const countOf = (lines: readonly string[], line: string): number => lines.filter((one) => one === line).length

/** Each line of the base kept, left out or replaced, and new ones before it; of new ones the same may come to both. */
const edit = (base: readonly string[]) =>
  fc
    .array(
      fc.record({
        before: fc.array(fc.constantFrom('new 1', 'new 2', 'new 3', 'new 4'), { maxLength: 2 }),
        fate: fc.constantFrom('kept', 'kept', 'kept', 'gone'),
      }),
      { minLength: base.length + 1, maxLength: base.length + 1 },
    )
    .map((steps) =>
      steps.flatMap(({ before, fate }, place) => {
        const line = base[place]
        return line === undefined || fate === 'gone' ? before : [...before, line]
      }),
    )

const history = fc
  .integer({ min: 0, max: 8 })
  .map((length) => Array.from({ length }, (_, place) => `line ${place}`))
  .chain((base) => fc.record({ base: fc.constant(base), first: edit(base), second: edit(base) }))

describe('two versions of a note', () => {
  it('lose no line that either wrote, and none that both left alone', () => {
    fc.assert(
      fc.property(history, ({ base, first, second }) => {
        const merged = join(textOf(base), textOf(first), textOf(second)).text.split('\n')
        for (const line of new Set([...first, ...second].filter((one) => !base.includes(one))))
          expect(countOf(merged, line)).toBeGreaterThanOrEqual(Math.max(countOf(first, line), countOf(second, line)))
        for (const line of base.filter((one) => first.includes(one) && second.includes(one))) expect(merged).toContain(line)
      }),
    )
  })

  it('lose nothing of either as a whole where nobody knows what they were begun from', () => {
    fc.assert(
      fc.property(history, ({ first, second }) => {
        const merged = join(null, textOf(first), textOf(second)).text.split('\n')
        for (const line of [...first, ...second])
          expect(countOf(merged, line)).toBeGreaterThanOrEqual(Math.max(countOf(first, line), countOf(second, line)))
      }),
    )
  })

  it('keep the order of either', () => {
    fc.assert(
      fc.property(history, ({ base, first, second }) => {
        const merged = join(textOf(base), textOf(first), textOf(second)).text.split('\n')
        for (const own of [first, second])
          expect(
            isWithin(
              own.filter((line) => merged.includes(line)),
              merged,
            ),
          ).toBe(true)
      }),
      { examples: [[{ base: ['line 0'], first: ['new 1', 'line 0'], second: ['line 0', 'new 2'] }]] },
    )
  })

  it('bring nothing back that one took out where the other changed nothing', () => {
    fc.assert(
      fc.property(history, ({ base, first }) => {
        expect(join(textOf(base), textOf(first), textOf(base))).toEqual({ text: textOf(first), isTwofold: false })
        expect(join(textOf(base), textOf(base), textOf(first))).toEqual({ text: textOf(first), isTwofold: false })
        expect(join(textOf(base), textOf(first), textOf(first))).toEqual({ text: textOf(first), isTwofold: false })
      }),
    )
  })

  it('invent nothing but the marks, and those where lines stand twice alone', () => {
    fc.assert(
      fc.property(history, ({ base, first, second }) => {
        const { text, isTwofold } = join(textOf(base), textOf(first), textOf(second))
        const added = text.split('\n').filter((line) => line !== '' && !first.includes(line) && !second.includes(line))
        expect(added.length > 0).toBe(isTwofold)
        for (const line of added)
          expect(line).toMatch(/^\*\*(Two versions from here\. |ana|Both versions end)|^\(took these lines out\)$/)
      }),
    )
  })
})

/** @returns whether lines stand in others in the same order, with anything between them. */
function isWithin(lines: readonly string[], others: readonly string[]): boolean {
  let place = 0
  for (const other of others) if (other === lines[place]) place += 1
  return place === lines.length
}

it('have what is sent a second time once', () => {
  fc.assert(
    fc.property(history, ({ base, first, second }) => {
      const once = join(textOf(base), textOf(first), textOf(second))
      const again = join(textOf(base), once.text, textOf(second)).text.split('\n')
      for (const line of second.filter((one) => !base.includes(one)))
        expect(countOf(again, line)).toBe(countOf(once.text.split('\n'), line))
    }),
    { numRuns: 300 },
  )
})

it.each([
  ['one changes the first line, one the last', 'a\nb\nc', 'A\nb\nc', 'a\nb\nC', 'A\nb\nC'],
  ['one takes out what the other left alone', 'a\nb\nc\nd', 'a\nc\nd', 'a\nb\nc\nd!', 'a\nc\nd!'],
  ['both begin a note', '', 'v42 was stopped.', 'Black week began.', 'v42 was stopped.\n\nBlack week began.'],
  ['both go on at the end', 'a', 'a\n\n- one', 'a\n\n- two', 'a\n\n- one\n\n- two'],
  ['one wrote what the other wrote, and more', 'a', 'a\nb\nc', 'a\nb', 'a\nb\nc'],
  ['both make the same change', 'a\nb', 'a\nB', 'a\nB', 'a\nB'],
])('are joined without a mark: %s', (_, base, first, second, text) => {
  expect(join(base, first, second)).toEqual({ text, isTwofold: false })
})

it('have both versions of lines that both changed, with who wrote which', () => {
  expect(join('a\nFix in v43.\nz', 'a\nFix in v44.\nz', 'a\nFix on Monday.\nz')).toEqual({
    isTwofold: true,
    text: [
      'a',
      '',
      '**Two versions from here. ben@x.example:**',
      '',
      'Fix in v44.',
      '',
      '**ana@x.example:**',
      '',
      'Fix on Monday.',
      '',
      '**Both versions end here.**',
      '',
      'z',
    ].join('\n'),
  })
})

it('are marked as a whole where nobody knows what they were begun from', () => {
  expect(join(null, 'a\nb', 'c').isTwofold).toBe(true)
  expect(join(null, 'a\nb', 'b')).toEqual({ text: 'a\nb', isTwofold: false })
})

it('say that one took out what the other changed', () => {
  const { text } = join('a\nb', 'a', 'a\nB')
  expect(text).toContain('ben@x.example:**\n\n(took these lines out)\n\n**ana@x.example:**\n\nB')
})

it('have marks that no name can bend', () => {
  const { text } = mergeNotes('a', { text: 'b', by: 'API key “a**_\n# x”' }, { text: 'c', by: 'y' })
  expect(text).toContain('**Two versions from here. API key “a\\*\\*\\_ # x”:**')
})
