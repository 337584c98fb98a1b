import { asksForPalette, type FocusedPage, focusIn, isForUs, type KeyPress } from './is_for_us.ts'
import { readKey, type Typed } from './read_key.ts'
import { PALETTE_KEY, SHORTCUTS } from './shortcuts.ts'

/** The palette's own dialog, which the keys that open it close. */
export const PALETTE_MARK = 'data-palette'

interface Listener {
  ask: (command: string) => void
  areSingleKeysOn: () => boolean
}

/** What is asked of a key's event. */
export type HeardKey = KeyPress & Pick<KeyboardEvent, 'timeStamp' | 'preventDefault'>

/** A document, as far as its keys are listened to. */
export interface KeyedPage extends FocusedPage {
  addEventListener(type: 'keydown', hear: (event: HeardKey) => void): void
  removeEventListener(type: 'keydown', hear: (event: HeardKey) => void): void
}

/** Listens to the keys of a page for shortcuts. @returns what stops it. */
export function listenToKeys(page: KeyedPage, { ask, areSingleKeysOn }: Listener): () => void {
  let typed: Typed | null = null
  const hear = (event: HeardKey): void => {
    const focus = focusIn(page)
    if (asksForPalette(event, PALETTE_KEY)) {
      if (focus.isInDialog && page.querySelector(`[${PALETTE_MARK}]`) === null) return
      // Browsers have a use of their own for it.
      event.preventDefault()
      ask('palette')
      return
    }
    if (!isForUs(event, focus) || !areSingleKeysOn()) return
    const read = readKey(typed, { key: event.key, atMs: event.timeStamp }, SHORTCUTS)
    // Shift alone comes before `?`, and ends nothing.
    if (event.key !== 'Shift' && event.key !== 'AltGraph') typed = read.typed
    if (read.command === null) return
    event.preventDefault()
    ask(read.command)
  }
  page.addEventListener('keydown', hear)
  return () => page.removeEventListener('keydown', hear)
}
