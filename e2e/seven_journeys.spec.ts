import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { checkAccessibility } from './check_accessibility.ts'
import { FIRST_SETTINGS, pathOf } from './first_settings.ts'
import { type Hands, withKeys, withMouse } from './hands.ts'
import { sendHistory } from './history.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

/** What people come for, from the overview on, in at most so many actions; with a mouse, and by keys alone. */
test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
test.beforeEach(async ({ page, request }) => {
  await sendHistory(request)
  await signIn(page)
  await page.goto(pathOf({ screen: 'overview' }))
})

const main = (page: Page, name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true })
const settings = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name, exact: true })

test('what a resolution costs today, and whether it gets worse: 0 actions', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const hero = page.getByTestId('card-costPerAcceptedResolution')
  await expect(hero.getByTestId('value').first()).toHaveText(/^\$\d+\.\d\d$/)
  await expect(hero.getByTestId('dates')).toHaveText(/\d+ \w{3} to \d+ \w{3}.*settled/)
  await expect(hero).toContainText(/better|worse|no clear change|unchanged/)
  const chart = page.getByRole('img', { name: /^Cost per accepted resolution over time/ })
  await expect(chart).toBeInViewport({ ratio: 0.5 })
})

for (const { by, handsOf } of [
  { by: 'with the mouse', handsOf: withMouse },
  { by: 'by keys alone', handsOf: withKeys },
]) {
  test.describe(by, () => {
    let hands: Hands
    test.beforeEach(({ page }) => {
      hands = handsOf(page)
    })

    test('what drives it: 1 action', async ({ page }) => {
      await hands.press(main(page, 'Segments'))
      await expect(page.getByTestId('drivers')).toHaveText(
        /went from \$\d+\.\d\d to \$\d+\.\d\d.* adds [+−]\$\d+\.\d\d of the [+−]\$\d+\.\d\d\.$/,
      )
      expect(hands.actions).toBe(1)
    })

    test('conversations taken back yesterday: 3 actions', async ({ page }) => {
      await hands.press(main(page, 'Conversations'))
      await hands.choose(page.getByLabel('Range'), 'Yesterday')
      await expect(page).toHaveURL(/range=yesterday/)
      await hands.choose(page.getByLabel('State'), 'Taken back in this range')
      const found = page.getByRole('table', { name: 'Conversations' }).getByRole('link')
      await expect(found).toHaveText(['history-3-login-de', 'history-3-delivery-sv'])
      expect(hands.actions).toBeLessThanOrEqual(3)
    })

    test('a view is shared with someone who is signed out: 2 actions', async ({ page, browser }) => {
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

    test('a window of 7 days instead of 14, its effect seen before: 5 actions', async ({ page }) => {
      const bar = page.getByRole('region', { name: 'Make a new version' })
      await hands.press(main(page, 'Settings'))
      await hands.press(settings(page, 'Policy'))
      await hands.type(page.getByLabel('Acceptance window'), '7')
      await expect(bar.getByRole('list', { name: 'What changes' })).toHaveText('acceptance window: 14 → 7 days')
      const effect = bar.getByTestId('policy-effect')
      await expect(effect).toContainText(/Tried on all \d+ conversations of \d+ \w+ to \d+ \w+/)
      await expect(effect).toContainText(/Cost per accepted resolution: \$\d+\.\d\d → \$\d+\.\d\d/)
      await expect(bar).toBeInViewport({ ratio: 1 })
      await checkAccessibility(page)
      await hands.type(bar.getByLabel('Reason'), `Customers come back sooner, ${by}`)
      await hands.press(bar.getByRole('button', { name: 'Make the version and recount' }))
      await expect(bar.getByRole('status')).toContainText(/Version \d+ is in force\s*acceptance window 14 → 7 days/)
      expect(hands.actions).toBeLessThanOrEqual(5)
      await expect(page.getByRole('row', { name: /acceptance window 14 → 7 days.*come back sooner/ }).first()).toBeVisible()

      // As it was, for the journeys that follow.
      await page
        .getByRole('button', { name: /^Restore version/ })
        .first()
        .click()
      await expect(bar.getByLabel('Reason')).toHaveValue(/^Back to version \d+$/)
      await bar.getByRole('button', { name: 'Make the version and recount' }).click()
      await expect(bar.getByRole('status')).toContainText('acceptance window 7 → 14 days')
      await bar.getByRole('link', { name: 'see what it does to the figures' }).click()
      await expect(page.getByTestId('policy-news')).toContainText(
        /Policy version \d+, of \d+ \w+ \d+: acceptance window 7 → 14 days\. All figures here are counted under it/,
      )
      await checkAccessibility(page)
    })

    test('this table as a file: 2 actions', async ({ page }) => {
      await hands.press(main(page, 'Segments'))
      const saved = page.waitForEvent('download')
      await hands.press(page.getByRole('button', { name: 'Save the segments as CSV' }))
      expect(await readFile(await (await saved).path(), 'utf8')).toMatch(/^\ufeff?topic,cases,[\s\S]*\ndelivery,\d+,/)
      expect(hands.actions).toBeLessThanOrEqual(2)
    })

    test('own events by curl, from an instance in use: 4 actions', async ({ page }) => {
      await hands.press(main(page, 'Settings'))
      await hands.press(settings(page, 'API keys'))
      await hands.type(page.getByLabel('Name'), `Terminal, ${by}`)
      await hands.press(page.getByRole('button', { name: 'Make key' }))
      const line = await page
        .getByRole('figure', { name: /from a terminal/ })
        .locator('code')
        .textContent()
      expect(hands.actions).toBeLessThanOrEqual(4)
      const { stdout } = await promisify(execFile)('sh', ['-c', line ?? ''])
      expect(JSON.parse(stdout)).toMatchObject({ accepted: 2, rejectedCount: 0 })
      const [conversation] = /first-\w+/.exec(line ?? '') ?? []
      await expect(page.getByText(`${conversation} is counted`)).toBeVisible()
      await page.getByRole('link', { name: 'Open it' }).click()
      await expect(page.getByRole('heading', { name: `Conversation ${conversation}` })).toBeVisible()
    })
  })
}
