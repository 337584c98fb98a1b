import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { THEME_COOKIE } from '#app/_ui/theme.ts'
import { checkAccessibility } from '../check_accessibility.ts'
import { expect } from '../test.ts'
import { standBetween } from './missed_event.ts'

export const STATES = ['empty', 'loaded', 'stale', 'error'] as const
export type State = (typeof STATES)[number]

const THEMES = ['light', 'dark'] as const
/** A phone, a tablet, a laptop, a screen on the wall. */
const WIDTHS_PX = [390, 768, 1440, 1920] as const
const HEIGHT_PX = 900

const isLive = (page: Page) => expect(page.getByTestId('connection')).toContainText('Live')

/** Takes a screen in one state, in each theme and width, into `gallery/<screen>/`; each is asked by axe, too. */
export async function takePictures(page: Page, { name, path, state }: { name: string; path: string; state: State }) {
  const missAnEvent = await standBetween(page)
  for (const theme of THEMES) {
    await page.context().addCookies([{ name: THEME_COOKIE, value: theme, url: new URL(page.url()).origin }])
    await page.goto(path)
    await isLive(page)
    if (state === 'stale') await goOffline(page)
    if (state === 'error') await failToLoad(page, missAnEvent)
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

/** The network is gone. */
async function goOffline(page: Page): Promise<void> {
  await page.context().setOffline(true)
  await expect(page.getByTestId('connection')).not.toContainText('Live')
}

/** What could not be loaded when it was asked again. */
async function failToLoad(page: Page, missAnEvent: () => Promise<void>): Promise<void> {
  await page.route('**/api/v1/figures?*', (route) => route.fulfill({ status: 503, body: '{"message":"Postgres is away."}' }))
  await missAnEvent()
  await expect(page.getByText('The figures could not be loaded anew.')).toBeVisible()
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  // What the page cuts off makes it no wider; the main part tells.
  const tooWidePx = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main')].map((part) => part.scrollWidth - part.clientWidth),
  )
  expect(Math.max(...tooWidePx), 'the page itself scrolls sideways, or is cut off').toBeLessThanOrEqual(0)
}
