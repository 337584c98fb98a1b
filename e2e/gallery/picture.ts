import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { THEME_COOKIE } from '#app/_ui/theme.ts'
import { checkAccessibility } from '../check_accessibility.ts'
import { expect, test } from '../test.ts'
import { standBetween } from './missed_event.ts'

const THEMES = ['light', 'dark'] as const
/** A phone, a tablet, a laptop, a screen on the wall; `GALLERY_WIDTHS=390,1440` takes these alone. */
const WIDTHS_PX = [390, 768, 1440, 1920].filter((width) => {
  const asked = process.env.GALLERY_WIDTHS
  return !asked || asked.split(',').includes(String(width))
})
const HEIGHT_PX = 900

export type Arrange = (page: Page, missAnEvent: () => Promise<void>) => Promise<unknown>
/** Where a screen is; found by a page that is signed in where only that knows it. */
export type Path = string | ((page: Page) => Promise<string>)

/** Has a screen's pictures taken in each of these states, by a test for each state and theme: their names choose. */
export function testStates(name: string, path: Path, states: Readonly<Record<string, Arrange | undefined>>): void {
  for (const [state, arrange] of Object.entries(states))
    for (const theme of THEMES)
      test(`${name}, ${state}, ${theme}`, async ({ page }) => {
        const missAnEvent = await standBetween(page)
        await page.context().addCookies([{ name: THEME_COOKIE, value: theme, url: new URL(page.url()).origin }])
        await page.goto(typeof path === 'string' ? path : await path(page))
        await untilLive(page)
        await arrange?.(page, missAnEvent)
        await expect(page.getByText(/^Loading( the figures)?$/)).toHaveCount(0)
        await takePictures(page, `${name}/${state}-${theme}`)
        if (state !== 'error') await expect(page.getByText('This address asks for what cannot be shown.')).toHaveCount(0)
      })
}

/** Takes the page as it stands in each width, into `gallery/<name>-<width>.png`; each is asked by axe, too. */
async function takePictures(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS_PX) {
    await page.setViewportSize({ width, height: HEIGHT_PX })
    await untilStill(page)
    await page.screenshot({ path: join('gallery', `${name}-${width}.png`), fullPage: true })
    await expectNoSidewaysScroll(page)
    // Half under the bar that stays, any target is small.
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
    await checkAccessibility(page)
  }
}

/** What opens is half transparent for a moment, and what hints at more to scroll to is drawn again a frame after the width changed. */
const untilStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame)
    await frame()
    const moving = document.getAnimations().filter(({ timeline, effect }) => {
      const { iterations } = effect?.getComputedTiming() ?? {}
      return timeline instanceof DocumentTimeline && iterations !== Number.POSITIVE_INFINITY
    })
    await Promise.allSettled(moving.map(({ finished }) => finished))
    await frame()
  })

/** Where nobody is signed in nothing is live. */
async function untilLive(page: Page): Promise<void> {
  const connection = page.getByTestId('connection')
  if ((await connection.count()) > 0) await expect(connection).toContainText('Live')
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  // What the page cuts off makes it no wider; the main part tells.
  const tooWidePx = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main')].map((part) => part.scrollWidth - part.clientWidth),
  )
  expect(Math.max(...tooWidePx), 'the page itself scrolls sideways, or is cut off').toBeLessThanOrEqual(0)
}
