import type { Locator, Page } from '@playwright/test'
import { pathOf } from './first_settings.ts'
import { sendHistory } from './history.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

/** No screen needs more stops than these from its beginning to what is done most on it. */
const MOST_STOPS = 60

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
test.beforeEach(async ({ page, request }) => {
  await sendHistory(request)
  await signIn(page)
  await page.goto(pathOf({ screen: 'overview' }))
})

const isLive = (page: Page) => expect(page.getByTestId('connection')).toContainText('Live')

/** Goes on by Tab until something has the focus, as one does who sees where the focus is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${target} is not reached by ${MOST_STOPS} stops`)
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

const main = (page: Page, name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name })

test('a point of the chart, what drives the change, its table as a file, and the link', async ({ page }) => {
  await isLive(page)
  const points = page.getByRole('list', { name: /each step, and its conversations/ }).getByRole('link')
  await tabTo(page, points.and(page.locator('[tabindex="0"]')).first())
  await page.keyboard.press('Home')
  await expect(points.first()).toBeFocused()

  await page.goto(pathOf({ screen: 'overview' }))
  await press(page, main(page, 'Segments'))
  await expect(page.getByTestId('drivers')).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Adds to the change' }))
  await expect(page.getByRole('columnheader', { name: /Adds to the change/ })).toHaveAttribute('aria-sort', 'descending')

  const saved = page.waitForEvent('download')
  await press(page, page.getByRole('button', { name: /segments.*CSV/ }))
  expect((await saved).suggestedFilename()).toMatch(/\.csv$/)

  await page.reload()
  await isLive(page)
  await press(page, page.getByRole('button', { name: 'Copy link' }))
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('/segments')
})

test('what was taken back yesterday', async ({ page }) => {
  await press(page, main(page, 'Conversations'))
  await expect(page.getByRole('heading', { name: 'Conversations' })).toBeVisible()
  await tabTo(page, page.getByLabel('Range'))
  await page.keyboard.type('Yesterday')
  await expect(page).toHaveURL(/range=yesterday/)
  await tabTo(page, page.getByLabel('State'))
  await page.keyboard.type('Taken back')
  await expect(page).toHaveURL(/state=taken-back/)
  const found = page.getByRole('table', { name: 'Conversations' }).getByRole('link')
  await expect(found).toHaveText(['history-3-login-de', 'history-3-delivery-sv'])
  await press(page, found.first())
  await expect(page.getByRole('heading', { name: 'Conversation history-3-login-de' })).toBeVisible()
})
