import { focusIn, isForUs, type KeyPress } from './is_for_us.ts'

/** What is asked of a key's event. */
type HeardKey = KeyPress & Pick<KeyboardEvent, 'preventDefault'>

/** Keys that begin a shortcut of every page: what follows them is that one's. */
const BEGINS = 'g'

/** A page whose parts say by `aria-keyshortcuts` which key asks for them. */
type KeyedPage = Pick<Document, 'activeElement' | 'querySelector' | 'addEventListener' | 'removeEventListener'>

/**
 * Hears the single keys that parts of a page name: a button is pressed, a field takes the focus.
 * @returns what stops it.
 */
export function listenToPartKeys(page: KeyedPage, areSingleKeysOn: () => boolean): () => void {
  let last = ''
  const hear = (event: HeardKey): void => {
    const before = last
    last = event.key
    if (before === BEGINS || !/^[a-z]$/.test(event.key)) return
    if (!isForUs(event, focusIn(page)) || !areSingleKeysOn()) return
    const asked = page.querySelector(`[aria-keyshortcuts="${event.key}"]`)
    if (!(asked instanceof HTMLElement)) return
    event.preventDefault()
    if (asked.matches('textarea, input')) asked.focus()
    else asked.click()
  }
  page.addEventListener('keydown', hear)
  return () => page.removeEventListener('keydown', hear)
}
