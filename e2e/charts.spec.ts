import { pathOf } from './first_settings.ts'
import { sendHistory } from './history.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

const DAYS = 28

test.beforeEach(async ({ page, request }) => {
  await sendHistory(request)
  await signIn(page)
})

test('a bar says what it is made of, and leads to its conversations, filters and all', async ({ page }) => {
  await page.goto(pathOf({ screen: 'overview' }, 'topic=refund'))
  const chart = page.getByRole('region', { name: 'Cost per accepted resolution over time' })
  await expect(chart.getByRole('img', { name: /^Cost per accepted resolution over time/ })).toBeVisible()
  const bars = chart.getByRole('list', { name: /each step, and its conversations/ }).getByRole('link')
  await expect(bars).toHaveCount(DAYS)
  await expect(bars.first()).toHaveAccessibleName(/^\w{3} \d+ \w{3}: Per accepted resolution \$\d+\.\d\d, Handling \$\d/)
  await bars.first().hover()
  await expect(chart.getByText('Per accepted resolution', { exact: true })).toBeVisible()
  await bars.first().click()
  await expect(page.getByRole('heading', { name: 'Conversations' })).toBeVisible()
  const address = new URL(page.url()).searchParams
  expect(address.get('from')).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect([address.get('through'), address.get('topic')]).toEqual([address.get('from'), 'refund'])
})

test('arrow keys walk the days, and Enter leads to one', async ({ page }) => {
  await page.goto(pathOf({ screen: 'overview' }))
  const bars = page.getByRole('list', { name: /each step, and its conversations/ }).getByRole('link')
  await expect(page.getByTestId('connection')).toContainText('Live')
  await bars.last().focus()
  await page.keyboard.press('ArrowLeft')
  await expect(bars.nth(DAYS - 2)).toBeFocused()
  await page.keyboard.press('Home')
  await expect(bars.first()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(bars.nth(1)).toBeFocused()
  const second = await bars.nth(1).getAttribute('href')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Show as a table')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL((url) => `${url.pathname}${url.search}` === second)
})

test('a card leads to its figure by segment', async ({ page }) => {
  await page.goto(pathOf({ screen: 'overview' }, 'range=56d'))
  await page.getByTestId('card-containmentRate').click()
  await expect(page.getByRole('columnheader', { name: 'Containment' })).toHaveAttribute('aria-sort', 'descending')
  await expect(page).toHaveURL(/range=56d&sort=-containmentRate/)
})
