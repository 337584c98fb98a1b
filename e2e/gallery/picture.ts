import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { THEME_COOKIE } from '#app/_ui/theme.ts'
import { checkAccessibility } from '../check_accessibility.ts'
import { expect } from '../test.ts'

export const STATES = ['empty', 'loaded', 'stale', 'error'] as const
export type State = (typeof STATES)[number]

const THEMES = ['light', 'dark'] as const
/** A phone, a tablet, a laptop, a screen on the wall. */
const WIDTHS_PX = [390, 768, 1440, 1920] as const
const HEIGHT_PX = 900

const isLive = (page: Page) => expect(page.getByTestId('connection')).toContainText('Live')

/** Takes a screen in one state, in each theme and width, into `gallery/<screen>/`; each is asked by axe, too. */
export async function takePictures(page: Page, { name, path, state }: { name: string; path: string; state: State }) {
  for (const theme of THEMES) {
    await page.context().addCookies([{ name: THEME_COOKIE, value: theme, url: new URL(page.url()).origin }])
    await page.goto(path)
    await isLive(page)
    await bringAbout(page, state)
    for (const width of WIDTHS_PX) {
      await page.setViewportSize({ width, height: HEIGHT_PX })
      await page.screenshot({ path: join('gallery', name, `${state}-${theme}-${width}.png`), fullPage: true })
      await expectNoSidewaysScroll(page)
    }
    await checkAccessibility(page)
    await page.unrouteAll()
    await page.context().setOffline(false)
  }
}

/** What has not been loaded or heard for a while, and what could not be loaded when it was asked again. */
async function bringAbout(page: Page, state: State): Promise<void> {
  if (state !== 'stale' && state !== 'error') return
  await page.context().setOffline(true)
  await expect(page.getByTestId('connection')).not.toContainText('Live')
  if (state === 'stale') return
  await page.route('**/api/v1/figures?*', (route) => route.fulfill({ status: 503, body: '{"message":"Postgres is away."}' }))
  await page.context().setOffline(false)
  await expect(page.getByText('The figures could not be loaded anew.')).toBeVisible()
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const tooWidePx = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(tooWidePx, 'the page itself scrolls sideways').toBeLessThanOrEqual(0)
}
