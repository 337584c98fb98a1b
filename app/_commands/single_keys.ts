/** What this browser keeps; where it keeps nothing, everything is as by default. */
type Store = Pick<Storage, 'getItem' | 'setItem'>

const SINGLE_KEYS = 'holdfast.single-keys'

/** @returns whether shortcuts of single keys are on in this browser: unless somebody turned them off. */
export function areSingleKeysOn(store: Store | null): boolean {
  try {
    return store?.getItem(SINGLE_KEYS) !== 'off'
  } catch {
    // Browsers refuse it by their settings.
    return true
  }
}

/** Where nothing can be kept, they stay on. */
export function keepSingleKeys(store: Store | null, on: boolean): void {
  try {
    store?.setItem(SINGLE_KEYS, on ? 'on' : 'off')
  } catch {
    // As said.
  }
}
