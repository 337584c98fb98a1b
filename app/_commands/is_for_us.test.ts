import { expect, it } from 'vitest'
import { asksForPalette, isForUs, type KeyPress } from './is_for_us.ts'

const press = ({ altGraph = false, ...said }: Partial<KeyPress> & { altGraph?: boolean }): KeyPress => ({
  ...{ key: 'g', ctrlKey: false, metaKey: false, altKey: false, repeat: false, isComposing: false, defaultPrevented: false },
  ...said,
  getModifierState: (name) => name === 'AltGraph' && altGraph,
})
const NOWHERE = { isInField: false, isInDialog: false }

it('takes a key by itself, with Shift and with AltGr too', () => {
  expect(isForUs(press({}), NOWHERE)).toBe(true)
  expect(isForUs(press({ key: '[', ctrlKey: true, altKey: true, altGraph: true }), NOWHERE)).toBe(true)
})

it.each<[string, Partial<KeyPress>]>([
  ['Ctrl', { ctrlKey: true }],
  ['⌘', { metaKey: true }],
  ['Alt', { altKey: true }],
  ['Ctrl and Alt without AltGr', { ctrlKey: true, altKey: true }],
  ['a key that is held', { repeat: true }],
  ['a letter that is being composed', { isComposing: true }],
  ['what somebody else took', { defaultPrevented: true }],
])('leaves %s', (_name, said) => {
  expect(isForUs(press(said), NOWHERE)).toBe(false)
})

it('leaves what is typed in a field, and under a dialog', () => {
  expect(isForUs(press({}), { ...NOWHERE, isInField: true })).toBe(false)
  expect(isForUs(press({}), { ...NOWHERE, isInDialog: true })).toBe(false)
})

it.each<[boolean, Partial<KeyPress>]>([
  [true, { key: 'k', ctrlKey: true }],
  [true, { key: 'K', metaKey: true }],
  [false, { key: 'k' }],
  [false, { key: 'k', ctrlKey: true, altKey: true }],
  [false, { key: 'j', ctrlKey: true }],
  [false, { key: 'k', ctrlKey: true, isComposing: true }],
])('opens the palette: %s, by %j', (expected, said) => {
  expect(asksForPalette(press(said), 'k')).toBe(expected)
})
