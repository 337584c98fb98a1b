import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { checkAccessibility } from './check_accessibility.ts'
import { pathOf } from './first_settings.ts'
import { EITHER_HANDS } from './hands.ts'
import { sendHistory } from './history.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

/** Those of the seven journeys (seven_journeys.spec.ts) that change what others see, in at most so many actions. */
test.beforeEach(async ({ page, request }) => {
  await sendHistory(request)
  await signIn(page)
  await page.goto(pathOf({ screen: 'overview' }))
})

const main = (page: Page, name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true })
const settings = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name, exact: true })

for (const { by, handsOf } of EITHER_HANDS)
  test.describe(by, () => {
    test('a window of 7 days instead of 14, its effect seen before: 5 actions', async ({ page }) => {
      const hands = handsOf(page)
      const bar = page.getByRole('region', { name: 'Make a new version' })
      await hands.press(main(page, 'Settings'))
      await hands.press(settings(page, 'Policy'))
      await hands.type(page.getByLabel('Acceptance window'), '7')
      await expect(bar.getByRole('list', { name: 'What changes' })).toHaveText('acceptance window: 14 → 7 days')
      const effect = bar.getByTestId('policy-effect')
      await expect(effect).toContainText(/Tried on all \d+ conversations of \d+( \w+)? to \d+ \w+/)
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

    test('own events by curl, from an instance in use: 4 actions', async ({ page }) => {
      const hands = handsOf(page)
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
