import { resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { findProgram } from '#server/host/embedded/find_program.ts'
import { OWNER } from './product.ts'

/** As the journeys have it: root, containers and an unpacked Chromium have no sandbox and little shared memory. */
const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking']
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable']
/** Where the journeys unpack one, on a machine that has none. */
const UNPACKED = resolve('.holdfast', 'tools', 'bin')
const SIZE = { width: 1_440, height: 900 }

export type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>

/** @returns a Chromium: CHROMIUM_PATH, the machine's, the journeys', or Playwright's own. */
export function openChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? findProgram(NAMES, ['/usr/bin', UNPACKED])
  return chromium.launch({ args: FLAGS, ...(executablePath && { executablePath }) })
}

/** Signs in as the owner, as the form does. @returns the cookies of the session. */
export async function signIn(browser: Browser, address: string): Promise<SignedIn> {
  const context = await browser.newContext()
  const answer = await context.request.post(`${address}/api/auth/sign-in/email`, { headers: { origin: address }, data: OWNER })
  if (!answer.ok()) throw new Error(`signing in was answered ${answer.status()}: ${await answer.text()}`)
  const signedIn = await context.storageState()
  await context.close()
  return signedIn
}

/** @returns a window that nothing was loaded in yet, with an empty cache. */
export const openWindow = (browser: Browser, storageState: SignedIn): Promise<BrowserContext> =>
  browser.newContext({ storageState, viewport: SIZE })
