import { pathOf } from './first_settings.ts'
import { sendHistory } from './history.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

test.beforeEach(async ({ page }) => signIn(page))

test.describe('on a usual screen', () => {
  test.use({ viewport: { width: 1440, height: 900 } })
  test('a key can be revoked without scrolling', async ({ page }) => {
    await page.goto(pathOf({ screen: 'keys' }))
    await expect(page.getByRole('button', { name: /^Revoke/ }).first()).toBeInViewport({ ratio: 1 })
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('a table shows on which side it goes on, and its first column stays', async ({ page, request }) => {
    await sendHistory(request)
    await page.goto(pathOf({ screen: 'segments' }))
    const table = page.getByRole('region', { name: 'Figures by segment' })
    const frame = page.locator('[data-more]').filter({ has: table })
    await expect(frame).toHaveAttribute('data-more', 'right')
    const name = table.locator('tbody tr td:first-child').first()
    const second = table.locator('tbody tr td:nth-child(2)').first()
    const [before, secondBefore] = [await name.boundingBox(), await second.boundingBox()]
    expect(before?.width).toBeLessThan(195)

    await table.evaluate((node) => node.scrollTo({ left: 150 }))
    await expect(frame).toHaveAttribute('data-more', 'left right')
    expect((await name.boundingBox())?.x).toBe(before?.x)
    expect((await second.boundingBox())?.x).toBe((secondBefore?.x ?? 0) - 150)
    // Nothing shines through what stays.
    expect(await name.evaluate((node) => getComputedStyle(node).backgroundColor)).toBe('rgb(255, 255, 255)')

    await table.evaluate((node) => node.scrollTo({ left: node.scrollWidth }))
    await expect(frame).toHaveAttribute('data-more', 'left')
  })

  test('the table of a chart scrolls by itself, and makes the page no wider', async ({ page, request }) => {
    await sendHistory(request)
    await page.goto(pathOf({ screen: 'overview' }))
    await page.getByText('Show as a table').click()
    const table = page.getByRole('region', { name: 'Cost per accepted resolution over time, each step' })
    await expect(page.locator('[data-more]').filter({ has: table })).toHaveAttribute('data-more', 'right')
    // What has no value says so to who hears it alone, in columns that lie beyond the edge.
    await expect(table.getByText('no resolution holds').first()).toBeAttached()
    expect(await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)).toBe(0)
  })
})
