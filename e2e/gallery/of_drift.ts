import { type Browser, expect, type Page } from '@playwright/test'
import { screenPath } from '#core/address/paths.ts'
import type { Place } from '#core/address/screens.ts'
import type { AlertsAnswer } from '#core/alert/contract.ts'
import { bringAboutDrift, DRIFTED, makeDrifted } from '../drifted.ts'
import { signInAs } from '../sign_in.ts'

/** @returns the path of a screen of the workspace whose history is seven weeks long. */
export const inDrifted = (to: Place, query?: string): string => screenPath(DRIFTED.slug, to, query)

/** Opens its overview as its owner. */
export async function openDrifted(page: Page): Promise<void> {
  await page.context().addCookies((await signInAs(page.request, DRIFTED.email, DRIFTED.password)).cookies)
  await page.goto(inDrifted({ screen: 'overview' }))
}

/** Brings about that workspace with its drift and its alerts, once; `more` is what else is to be there. */
export async function makeAlarmed(
  { browser, baseURL }: { browser: Browser; baseURL: string | undefined },
  more: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  await makeDrifted()
  const context = await browser.newContext({ ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await openDrifted(page)
  // After a picture that failed, all this is come to anew.
  if ((await alertsOf(page)).length === 0) {
    await bringAboutDrift(page)
    await page.request.post('/api/v1/rules/ready-made', { data: { isOn: true }, headers: originOf(page) })
  }
  await expect.poll(async () => (await alertsOf(page)).length, { timeout: 120_000 }).toBeGreaterThan(0)
  await more(page)
  await context.close()
}

export const originOf = (page: Page) => ({ origin: new URL(page.url()).origin })

async function alertsOf(page: Page): Promise<AlertsAnswer['alerts']> {
  return ((await (await page.request.get('/api/v1/alerts')).json()) as AlertsAnswer).alerts
}

/** @returns the path of its first alert. */
export async function alertPath(page: Page): Promise<string> {
  return inDrifted({ screen: 'alert', id: (await alertsOf(page))[0]?.id ?? '' })
}
