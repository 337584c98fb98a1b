import { screenPath } from '#core/address/paths.ts'
import type { AlertsNews } from '#core/alert/contract.ts'
import { browserStore } from '../_commands/browser_store.ts'
import { readBrowserChoice } from './browser_choice.ts'
import { playSound } from './play_sound.ts'

/** Of a storm, more would only cover each other. */
const MOST = 3
/** While one tab holds it, no other plays the same. */
const ONE_TAB = 'holdfast-alert-sound'
const HELD_MS = 3_000

/** Tells of what began to fire by a notification and a sound, where that was chosen in this browser; once however many tabs are open. */
export function tellBrowser(fired: AlertsNews['fired'], slug: string): void {
  const { notifies, sounds } = readBrowserChoice(browserStore())
  if (notifies) for (const { id, headline } of fired.slice(0, MOST)) notify(headline, id, slug)
  if (sounds) soundOnce()
}

function notify(headline: string, id: string, slug: string): void {
  try {
    if (Notification.permission !== 'granted') return
    // By its tag, what several tabs say is one.
    const notification = new Notification(headline, { tag: id, icon: '/icon.svg' })
    notification.onclick = () => {
      window.focus()
      window.location.assign(screenPath(slug, { screen: 'alert', id }))
    }
  } catch {
    // Some browsers have none for pages.
  }
}

function soundOnce(): void {
  const { locks } = navigator as { locks?: LockManager }
  if (!locks) playSound()
  void locks?.request(ONE_TAB, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    playSound()
    await new Promise((done) => setTimeout(done, HELD_MS))
  })
}
