import type { Page } from '@playwright/test'
import { pathOf } from './first_settings.ts'
import { sendHistory } from './history.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

const VIEW = 'range=56d&compare=none&language=sv'

test.beforeEach(async ({ page, request }) => {
  await sendHistory(request)
  await signIn(page)
})

const queryOf = (page: Page): string => new URL(page.url()).search.slice(1)
const main = (page: Page, name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true })

test('no number changes by being clicked: the view goes along, down into a segment and from screen to screen', async ({
  page,
}) => {
  await page.goto(pathOf({ screen: 'segments' }, VIEW))
  const table = page.getByRole('table', { name: 'Figures by segment' })
  await expect(table.getByRole('row').filter({ hasText: 'delivery' })).toBeVisible()
  const headings = await table.getByRole('columnheader').allTextContents()
  const place = headings.findIndex((heading) => heading.startsWith('Cost per accepted'))
  const row = table.getByRole('row').filter({ hasText: 'delivery' })
  const cost = await row.getByRole('cell').nth(place).textContent()
  expect(cost).toMatch(/^\$\d+\.\d\d$/)
  await row.getByRole('link', { name: 'delivery', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  await expect(page.getByTestId('card-costPerAcceptedResolution').getByTestId('value')).toHaveText(String(cost))
  const narrowed = `${VIEW}&topic=delivery`
  expect(queryOf(page)).toBe(narrowed)

  for (const name of ['Segments', 'Run your own numbers', 'Definitions', 'Settings', 'Overview']) {
    await main(page, name).click()
    await expect(main(page, name)).toHaveAttribute('aria-current', 'page')
    expect([name, queryOf(page)]).toEqual([name, narrowed])
  }
  await expect(page.getByTestId('card-costPerAcceptedResolution').getByTestId('value')).toHaveText(String(cost))
})

test('from a conversation it leads back to the same place of the same list', async ({ page }) => {
  await page.goto(pathOf({ screen: 'conversations' }, `${VIEW}&state=broken`))
  const table = page.getByRole('table', { name: 'Conversations' })
  const link = table.getByRole('link').nth(1)
  const id = await link.textContent()
  await link.click()
  await expect(page.getByRole('heading', { name: `Conversation ${id}` })).toBeVisible()
  await page.getByRole('link', { name: 'Back to the conversations' }).click()
  await expect(table.getByRole('link').nth(1)).toHaveText(String(id))
  expect(queryOf(page)).toBe(`${VIEW}&state=broken`)
})

test('a link is copied where the browser has no clipboard for pages, as over plain HTTP', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }))
  await page.goto(pathOf({ screen: 'conversations' }, VIEW))
  await expect(page.getByTestId('connection')).toContainText('Live')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeFocused()
  await page.getByLabel('Conversation id').focus()
  await page.keyboard.press('Control+V')
  await expect(page.getByLabel('Conversation id')).toHaveValue(page.url())
})

test('what was taken back yesterday stands in the feed, and all of it in the list', async ({ page }) => {
  await page.goto(pathOf({ screen: 'overview' }, 'range=yesterday'))
  const feed = page.getByTestId('flips').getByRole('link')
  await expect(feed).toHaveCount(2)
  for (const id of ['history-3-delivery-sv', 'history-3-login-de'])
    await expect(page.getByTestId('flips').locator(`a[href*="/${id}?range=yesterday"]`)).toBeVisible()
  await page.goto(pathOf({ screen: 'overview' }, 'range=yesterday&language=sv'))
  await expect(feed).toHaveCount(1)
  await page.getByRole('link', { name: 'See all' }).click()
  const links = page.getByRole('table', { name: 'Conversations' }).getByRole('link')
  await expect(links).toHaveText(['history-3-delivery-sv'])
})
