import { describe, expect, it } from 'vitest'
import { nextRevision } from './next_revision.ts'
import { MAX_NOTE_CHARACTERS, MAX_NOTE_LINES, noteChangeSchema } from './note_contract.ts'

const LAST = { text: 'a\nb\nc', by: 'ben', revision: 3 }

describe('what a save comes to', () => {
  it.each([
    ['begun from the last one', { base: 'a\nb\nc', baseRevision: 3, text: 'x' }, { kind: 'write', text: 'x', joined: 'alone' }],
    ['that takes out all', { base: 'a\nb\nc', baseRevision: 3, text: '' }, { kind: 'write', text: '', joined: 'alone' }],
    ['sent a second time', { base: 'a', baseRevision: 2, text: 'a\nb\nc' }, { kind: 'same' }],
    ['that changes nothing', { base: 'a\nb', baseRevision: 2, text: 'a\nb' }, { kind: 'same' }],
    ['of other lines', { base: 'a\nb', baseRevision: 2, text: 'A\nb' }, { kind: 'write', text: 'A\nb\nc', joined: 'joined' }],
    ['begun from one that there is not', { base: null, baseRevision: 4, text: 'x' }, { kind: 'refuse', why: 'unknown' }],
  ] as const)('%s', (_, { text, ...begun }, next) => {
    expect(nextRevision({ latest: LAST, ...begun, own: { text, by: 'ana' } })).toEqual(next)
  })

  it('of the same lines says that both stand in it', () => {
    const next = nextRevision({ latest: LAST, base: 'a\nb\nx', baseRevision: 1, own: { text: 'a\nb\ny', by: 'ana' } })
    expect(next).toMatchObject({ kind: 'write', joined: 'both' })
  })

  it('is nothing where both together are too long, so that nothing is cut off', () => {
    const half = (letter: string): string => letter.repeat(MAX_NOTE_CHARACTERS / 2 + 1)
    const latest = { ...LAST, text: half('a') }
    expect(nextRevision({ latest, base: '', baseRevision: 2, own: { text: half('b'), by: 'ana' } })).toEqual({
      kind: 'refuse',
      why: 'long',
    })
  })
})

const read = (text: string) => noteChangeSchema.safeParse({ text, revision: 0 })

it('has lines that end alike, wherever they were written', () => {
  expect(read('a\r\n\r\nb \rc\n \n')).toMatchObject({ data: { text: 'a\n\nb \nc' } })
})

it.each([
  ['characters', 'x'.repeat(MAX_NOTE_CHARACTERS), 'x'.repeat(MAX_NOTE_CHARACTERS + 1)],
  ['lines', `${'x\n'.repeat(MAX_NOTE_LINES - 1)}x`, `${'x\n'.repeat(MAX_NOTE_LINES)}x`],
  ['what can be stored', 'é', 'a\0b'],
])('has an end: %s', (_, most, tooMuch) => {
  expect(read(most).success).toBe(true)
  expect(read(tooMuch).success).toBe(false)
})
