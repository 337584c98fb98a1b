/** What this browser keeps; where it keeps nothing, everything is as by default. */
type Store = Pick<Storage, 'getItem' | 'setItem'>

/** How this browser tells of what begins to fire, beside the banner. */
export interface BrowserChoice {
  notifies: boolean
  sounds: boolean
}

const KEY = 'holdfast.alerts'

/** @returns what somebody chose in this browser; nothing unless they did. */
export function readBrowserChoice(store: Store | null): BrowserChoice {
  try {
    const chosen = store?.getItem(KEY)?.split(' ') ?? []
    return { notifies: chosen.includes('notify'), sounds: chosen.includes('sound') }
  } catch {
    // Browsers refuse it by their settings.
    return { notifies: false, sounds: false }
  }
}

/** Where nothing can be kept, nothing is chosen. */
export function keepBrowserChoice(store: Store | null, { notifies, sounds }: BrowserChoice): void {
  try {
    store?.setItem(KEY, [...(notifies ? ['notify'] : []), ...(sounds ? ['sound'] : [])].join(' '))
  } catch {
    // As said.
  }
}
