import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { FIRST_SETTINGS, pathOf } from './first_settings.ts'
import { EITHER_HANDS } from './hands.ts'
import { sendHistory } from './history.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

/**
 * What people come for, from the overview on, in at most so many actions; with a mouse, and by keys alone. Two of the seven change
 * what others see: changing_journeys.spec.ts.
 */
test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
test.beforeEach(async ({ page, request }) => {
  await sendHistory(request)
  await signIn(page)
  await page.goto(pathOf({ screen: 'overview' }))
})

const main = (page: Page, name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true })

test('what a resolution costs today, and whether it gets worse: 0 actions', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const hero = page.getByTestId('card-costPerAcceptedResolution')
  await expect(hero.getByTestId('value').first()).toHaveText(/^\$\d+\.\d\d$/)
  await expect(hero.getByTestId('dates')).toHaveText(/\d+( \w{3})? to \d+ \w{3}.*settled/)
  await expect(hero).toContainText(/better|worse|no clear change|unchanged/)
  const chart = page.getByRole('img', { name: /^Cost per accepted resolution over time/ })
  await expect(chart).toBeInViewport({ ratio: 0.5 })
})

for (const { by, handsOf } of EITHER_HANDS)
  test.describe(by, () => {
    test('what drives it: 1 action', async ({ page }) => {
      const hands = handsOf(page)
      await hands.press(main(page, 'Segments'))
      await expect(page.getByTestId('drivers')).toHaveText(
        /went from \$\d+\.\d\d to \$\d+\.\d\d.* adds [+−]\$\d+\.\d\d of the [+−]\$\d+\.\d\d\.$/,
      )
      expect(hands.actions).toBe(1)
    })

    test('conversations taken back yesterday: 3 actions', async ({ page }) => {
      const hands = handsOf(page)
      await hands.press(main(page, 'Conversations'))
      // The overview has a range, too.
      await expect(page).toHaveURL(/\/conversations/)
      await hands.choose(page.getByLabel('Range'), 'Yesterday')
      await expect(page).toHaveURL(/range=yesterday/)
      await hands.choose(page.getByLabel('State'), 'Taken back in this range')
      const found = page.getByRole('table', { name: 'Conversations' }).getByRole('link')
      await expect(found).toHaveText(['history-3-login-de', 'history-3-delivery-sv'])
      expect(hands.actions).toBeLessThanOrEqual(3)
    })

    test('a view is shared with someone who is signed out: 2 actions', async ({ page, browser }) => {
      const hands = handsOf(page)
      await page.goto(pathOf({ screen: 'segments' }, 'range=56d&compare=none&language=sv&by=topic,language'))
      const table = page.getByRole('table', { name: 'Figures by segment' })
      const shown = await table.textContent()
      await hands.press(page.getByRole('button', { name: 'Copy link' }))
      await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
      const link = await page.evaluate(() => navigator.clipboard.readText())
      const other = await browser.newContext()
      const visitor = await other.newPage()
      await visitor.goto(link)
      // The browser fills them in for somebody who was here before.
      await visitor.getByLabel('E-mail').fill(FIRST_SETTINGS.HOLDFAST_INIT_OWNER_EMAIL)
      await visitor.getByLabel('Password').fill(FIRST_SETTINGS.HOLDFAST_INIT_OWNER_PASSWORD)
      await visitor.keyboard.press('Enter')
      await expect(visitor).toHaveURL(page.url())
      await expect(visitor.getByRole('table', { name: 'Figures by segment' })).toHaveText(String(shown))
      expect(hands.actions + 1).toBeLessThanOrEqual(2)
      await other.close()
    })

    test('this table as a file: 2 actions', async ({ page }) => {
      const hands = handsOf(page)
      await hands.press(main(page, 'Segments'))
      const saved = page.waitForEvent('download')
      await hands.press(page.getByRole('button', { name: 'Save the segments as CSV' }))
      expect(await readFile(await (await saved).path(), 'utf8')).toMatch(/^\ufeff?topic,cases,[\s\S]*\ndelivery,\d+,/)
      expect(hands.actions).toBeLessThanOrEqual(2)
    })
  })
