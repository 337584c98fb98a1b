import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { THEME_COOKIE } from '#app/_ui/theme.ts'
import { checkAccessibility } from '../check_accessibility.ts'
import { expect, test } from '../test.ts'
import { standBetween } from './missed_event.ts'

const THEMES = ['light', 'dark'] as const
/** A phone, a tablet, a laptop, a screen on the wall. */
const WIDTHS_PX = [390, 768, 1440, 1920] as const
const HEIGHT_PX = 900

const isLive = (page: Page) => expect(page.getByTestId('connection')).toContainText('Live')

export interface Picture {
  /** The folder of its pictures. */
  name: string
  path: string
  /** What the pictures show, the first word of their names. */
  state: string
  /** Brings the page into that state. */
  arrange?: Arrange
}
export type Arrange = (page: Page, missAnEvent: () => Promise<void>) => Promise<unknown>

/** Has a screen's pictures taken in each of these states, by a test each. */
export function testStates(name: string, path: string, states: Readonly<Record<string, Arrange | undefined>>): void {
  for (const [state, arrange] of Object.entries(states))
    test(`${name}, ${state}`, async ({ page }) => {
      await takePictures(page, { name, path, state, ...(arrange && { arrange }) })
    })
}

/** Takes a screen in one state, in each theme and width, into `gallery/<name>/`; each is asked by axe, too. */
export async function takePictures(page: Page, { name, path, state, arrange }: Picture) {
  const missAnEvent = await standBetween(page)
  for (const theme of THEMES) {
    await page.context().addCookies([{ name: THEME_COOKIE, value: theme, url: new URL(page.url()).origin }])
    await page.goto(path)
    await isLive(page)
    await arrange?.(page, missAnEvent)
    for (const width of WIDTHS_PX) {
      await page.setViewportSize({ width, height: HEIGHT_PX })
      await page.screenshot({ path: join('gallery', name, `${state}-${theme}-${width}.png`), fullPage: true })
      await expectNoSidewaysScroll(page)
      await checkAccessibility(page)
    }
    await page.unrouteAll()
    await page.context().setOffline(false)
  }
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  // What the page cuts off makes it no wider; the main part tells.
  const tooWidePx = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main')].map((part) => part.scrollWidth - part.clientWidth),
  )
  expect(Math.max(...tooWidePx), 'the page itself scrolls sideways, or is cut off').toBeLessThanOrEqual(0)
}
