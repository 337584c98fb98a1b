import { expect, it } from 'vitest'
import { type HeardKey, type KeyedPage, listenToKeys } from './listen_to_keys.ts'

interface Page {
  isInField?: boolean
  dialog?: 'palette' | 'other'
  areSingleKeysOn?: boolean
}

/** @returns what the keys ask for on a page, and which of them it took from the browser. */
function typing(keys: readonly string[], { isInField = false, dialog, areSingleKeysOn = true }: Page = {}) {
  const hearers = new Set<(event: HeardKey) => void>()
  const keyed: KeyedPage = {
    activeElement: { closest: () => (isInField ? {} : null) },
    querySelector: (selector) => (dialog === 'palette' || (dialog && !selector.includes('palette')) ? {} : null),
    addEventListener: (_type, hear) => hearers.add(hear),
    removeEventListener: (_type, hear) => hearers.delete(hear),
  }
  /** @returns whether the key was taken from the browser. */
  const press = (key: string, modifier?: string): boolean => {
    const event = {
      ...{ key, ctrlKey: modifier === 'Ctrl', metaKey: false, altKey: false, repeat: false, isComposing: false },
      ...{ timeStamp: 0, defaultPrevented: false, getModifierState: () => false },
      preventDefault() {
        this.defaultPrevented = true
      },
    }
    for (const hear of hearers) hear(event)
    return event.defaultPrevented
  }
  const asked: string[] = []
  const stop = listenToKeys(keyed, { ask: (command) => asked.push(command), areSingleKeysOn: () => areSingleKeysOn })
  const taken = keys.filter((said) => {
    const [key = '', modifier] = said.split('+').reverse()
    return press(key, modifier)
  })
  stop()
  press('/')
  return { asked, taken }
}

it('asks for what the keys stand for, and takes the last of them', () => {
  expect(typing(['g', 's'])).toEqual({ asked: ['screen.segments'], taken: ['s'] })
  expect(typing(['g', 'Shift', '?'])).toEqual({ asked: ['help'], taken: ['?'] })
  // Shift alone, and AltGr, end no sequence.
  for (const alone of ['Shift', 'AltGraph'])
    expect(typing(['g', alone, 's'])).toEqual({ asked: ['screen.segments'], taken: ['s'] })
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
