/** Calls whenever the network of this device goes or comes back. @returns what stops it. */
export function watchNetwork(
  changed: () => void,
  browser: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> = window,
) {
  browser.addEventListener('online', changed)
  browser.addEventListener('offline', changed)
  return () => {
    browser.removeEventListener('online', changed)
    browser.removeEventListener('offline', changed)
  }
}

/** Calls once a second. @returns what stops it. */
export function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 1_000)
  return () => clearInterval(timer)
}

/** @returns whether somebody can see the page. */
export const isSeen = (page: Pick<Document, 'visibilityState'> = document): boolean => page.visibilityState === 'visible'
