import { expect, it } from 'vitest'
import { keepRecent, recentCommands } from './recent_commands.ts'
import { areSingleKeysOn, keepSingleKeys } from './single_keys.ts'

function storage(kept = new Map<string, string>()) {
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}
const refuse = () => {
  throw new Error('denied')
}
const REFUSING = { getItem: refuse, setItem: refuse }

it('keeps whether single keys are shortcuts', () => {
  const store = storage()
  expect(areSingleKeysOn(store)).toBe(true)
  keepSingleKeys(store, false)
  expect(areSingleKeysOn(store)).toBe(false)
  keepSingleKeys(store, true)
  expect(areSingleKeysOn(store)).toBe(true)
})

it('keeps the last commands of each workspace, each once, the last one first', () => {
  const store = storage()
  for (const id of ['a', 'b', 'a', ...'cdefghi']) keepRecent(store, 'acme', id)
  expect(recentCommands(store, 'acme').join('')).toBe('ihgfedca')
  expect(recentCommands(store, 'other')).toEqual([])
})

it.each(['', 'nonsense', '[]', '{"ids":"a"}', '{"ids":[1]}'])('takes no harm from what something else wrote: %j', (text) => {
  const store = storage(new Map([['holdfast.commands.acme', text]]))
  expect(recentCommands(store, 'acme')).toEqual([])
})

it.each([
  ['none', null],
  ['one that refuses', REFUSING],
])('does without a store: %s', (_name, store) => {
  keepRecent(store, 'acme', 'a')
  keepSingleKeys(store, false)
  expect(recentCommands(store, 'acme')).toEqual([])
  expect(areSingleKeysOn(store)).toBe(true)
})
