import { expect, it } from 'vitest'
import { draftKey, keepDraft, readDraft } from './note_draft.ts'

function someStore() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}
const KEY = draftKey('acme', '2026-W47', 'ana')

it('is there again until it is saved, for who wrote it and of this review alone', () => {
  const store = someStore()
  keepDraft(store, KEY, { text: 'v42\n', revision: 3 })
  expect(readDraft(store, KEY)).toEqual({ text: 'v42\n', revision: 3 })
  for (const other of [
    draftKey('acme', '2026-W47', 'ben'),
    draftKey('acme', '2026-W46', 'ana'),
    draftKey('other', '2026-W47', 'ana'),
  ])
    expect(readDraft(store, other)).toBeNull()
  keepDraft(store, KEY, null)
  expect(readDraft(store, KEY)).toBeNull()
})

it.each(['no JSON', '7', '{"text": 1, "revision": 2}', '{"text": "a"}', 'null'])(
  'is nothing where something else is kept: %s',
  (value) => {
    expect(readDraft({ ...someStore(), getItem: () => value }, KEY)).toBeNull()
  },
)

it('is nothing where the browser refuses to keep anything', () => {
  const refuse = (): never => {
    throw new Error('refused')
  }
  const refusing = { getItem: refuse, setItem: refuse, removeItem: refuse }
  for (const store of [null, refusing]) {
    keepDraft(store, KEY, { text: 'a', revision: 0 })
    keepDraft(store, KEY, null)
    expect(readDraft(store, KEY)).toBeNull()
  }
})
