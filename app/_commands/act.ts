import { sharedAddress } from '#core/address/paths.ts'
import { signOut } from '../_account/sign_out.ts'
import { copyText } from '../_ui/copy_text.ts'
import { changeTheme, nextTheme, shownTheme, THEME_NAMES } from '../_ui/shown_theme.ts'
import type { Theme } from '../_ui/theme.ts'
import { browserStore } from './browser_store.ts'
import type { Act } from './command.ts'
import { areSingleKeysOn, keepSingleKeys } from './single_keys.ts'

/** Does what asks nothing of the page. @returns what it did, in words. */
export function actOf(act: Exclude<Act, 'help' | 'filter'>): Promise<string> {
  return ACTS[act]()
}

const ACTS: Record<Exclude<Act, 'help' | 'filter'>, () => Promise<string>> = {
  'copy link': async () =>
    (await copyText(sharedAddress(window.location.href))) ? 'Link copied.' : 'Copy the link from the address bar.',
  light: () => theme('light'),
  dark: () => theme('dark'),
  system: () => theme('system'),
  'next theme': () => theme(nextTheme(shownTheme())),
  'sign out': async () => ((await signOut()) ? 'Signed out.' : 'Holdfast cannot be reached. You are still signed in.'),
  'single keys': async () => {
    const on = !areSingleKeysOn(browserStore())
    keepSingleKeys(browserStore(), on)
    return `Shortcuts of single keys are ${on ? 'on' : 'off'} in this browser.`
  },
}

async function theme(chosen: Theme): Promise<string> {
  changeTheme(chosen)
  return `Colours: ${THEME_NAMES[chosen]}.`
}
