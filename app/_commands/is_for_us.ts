/** What a key's event says. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing' | 'defaultPrevented'
> &
  Pick<KeyboardEvent, 'getModifierState'>

/** Where the focus is. */
export interface Focus {
  /** Whether keys write or choose something there. */
  isInField: boolean
  /** Whether a dialog waits for an answer. */
  isInDialog: boolean
}

/** @returns whether a key may be a shortcut: nothing that writes, and nothing that browsers and screen readers use. */
export function isForUs(press: KeyPress, { isInField, isInDialog }: Focus): boolean {
  if (press.defaultPrevented || press.repeat || press.isComposing || isInField || isInDialog) return false
  // `[` needs AltGr on many keyboards, which browsers tell as Ctrl and Alt.
  if (press.getModifierState('AltGraph')) return true
  return !press.ctrlKey && !press.metaKey && !press.altKey
}

/** @returns whether a key asks for the palette, from within a field too. */
export const asksForPalette = (press: KeyPress, paletteKey: string): boolean =>
  !press.defaultPrevented &&
  !press.isComposing &&
  !press.altKey &&
  press.ctrlKey !== press.metaKey &&
  press.key.toLowerCase() === paletteKey

const FIELDS =
  'input,textarea,select,[contenteditable]:not([contenteditable=false]),[role=textbox],[role=combobox],[role=listbox]'
const DIALOGS = 'dialog[open],[role=dialog][aria-modal=true],[role=alertdialog]'

/** What is asked of a document. */
export interface FocusedPage {
  readonly activeElement: { closest(selector: string): unknown } | null
  querySelector(selector: string): unknown
}

/** @returns where the focus is in a document. */
export const focusIn = (page: FocusedPage): Focus => ({
  isInField: page.activeElement?.closest(FIELDS) != null,
  isInDialog: page.querySelector(DIALOGS) !== null,
})
