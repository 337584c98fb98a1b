import { expect, it } from 'vitest'
import { listenToKeys } from './listen_to_keys.ts'

interface Page {
  isInField?: boolean
  dialog?: 'palette' | 'other'
  areSingleKeysOn?: boolean
}

/** @returns what the keys ask for on a page, and which of them it took from the browser. */
function typing(keys: readonly string[], { isInField = false, dialog, areSingleKeysOn = true }: Page = {}) {
  const target = new EventTarget()
  const page = Object.assign(target, {
    activeElement: { closest: () => (isInField ? {} : null) },
    querySelector: (selector: string) => (dialog === 'palette' || (dialog && !selector.includes('palette')) ? {} : null),
  }) as unknown as Document
  const asked: string[] = []
  const stop = listenToKeys(page, { ask: (command) => asked.push(command), areSingleKeysOn: () => areSingleKeysOn })
  const taken = keys.filter((said) => {
    const [key = '', modifier] = said.split('+').reverse()
    const event = Object.assign(new Event('keydown', { cancelable: true }), {
      ...{ key, ctrlKey: modifier === 'Ctrl', metaKey: false, altKey: false, repeat: false, isComposing: false },
      getModifierState: () => false,
    })
    return !target.dispatchEvent(event)
  })
  stop()
  target.dispatchEvent(Object.assign(new Event('keydown'), { key: '/', getModifierState: () => false }))
  return { asked, taken }
}

it('asks for what the keys stand for, and takes the last of them', () => {
  expect(typing(['g', 's'])).toEqual({ asked: ['screen.segments'], taken: ['s'] })
  expect(typing(['g', 'Shift', '?'])).toEqual({ asked: ['help'], taken: ['?'] })
  expect(typing(['x', 'Ctrl+s'])).toEqual({ asked: [], taken: [] })
})

it('asks for nothing by single keys in a field, under a dialog, or where they are off', () => {
  for (const page of [{ isInField: true }, { dialog: 'other' }, { areSingleKeysOn: false }] as const)
    expect(typing(['/', 'g', 's'], page)).toEqual({ asked: [], taken: [] })
})

it('opens the palette from a field and where single keys are off, closes it, and leaves other dialogs', () => {
  const opened = { asked: ['palette'], taken: ['Ctrl+k'] }
  expect(typing(['Ctrl+k'], { isInField: true })).toEqual(opened)
  expect(typing(['Ctrl+k'], { areSingleKeysOn: false })).toEqual(opened)
  expect(typing(['Ctrl+k'], { dialog: 'palette' })).toEqual(opened)
  expect(typing(['Ctrl+k'], { dialog: 'other' })).toEqual({ asked: [], taken: [] })
})
