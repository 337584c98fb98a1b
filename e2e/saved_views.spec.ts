import type { Page } from '@playwright/test'
import { checkAccessibility } from './check_accessibility.ts'
import { pathOf } from './first_settings.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

const VIEW = 'range=7d&by=topic,language'
const BARE = pathOf({ screen: 'overview' })

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const menu = (page: Page) => page.getByRole('dialog', { name: 'Saved views' })

test('a view is saved, changed, begun with from everywhere but a link, and removed', async ({ page }) => {
  await signIn(page)
  await page.goto(pathOf({ screen: 'segments' }, VIEW))
  const button = page.getByRole('main').getByRole('button', { name: /^(Views|Saved view)/ })
  await button.click()
  await menu(page).getByRole('button', { name: 'Save this view …' }).click()
  await page.getByLabel('Name').fill('By language')
  await page.getByLabel('Share it with everyone').check()
  await page.getByRole('button', { name: 'Save view' }).click()
  await expect(button).toHaveText('Saved view By language')
  await expect(button).toBeFocused()
  await expect(page).toHaveURL(/view=\d+$/)

  await page.getByLabel('Comparison').selectOption('none')
  await expect(button).toContainText('changed')
  await page.keyboard.press('Escape')
  await button.press('Enter')
  await checkAccessibility(page)
  await menu(page).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(button).toHaveText('Saved view By language')
  await expect(button).toBeFocused()
  await button.press('Enter')
  await menu(page).getByRole('button', { name: 'More for By language' }).click()
  await menu(page).getByRole('button', { name: 'Start with it', exact: true }).click()
  await expect(menu(page).getByRole('link', { name: /By language.*start/ })).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()

  const answerOf = async (address: string) => {
    const answer = await page.request.get(address, { maxRedirects: 0 })
    return [answer.status(), answer.headers().location]
  }
  const path = new URL(page.url())
  expect(await answerOf(BARE)).toEqual([307, path.pathname + path.search])
  // A link shows what it says, whatever one starts with.
  expect(await answerOf(`${BARE}?range=28d`)).toEqual([200, undefined])
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Overview' }).click()
  await expect(heading(page, 'Overview')).toBeVisible()
  expect(page.url()).toMatch(/range=7d&compare=none&by=topic,language$/)
  await page.getByRole('link', { name: /^Holdfast/ }).click()
  await expect(heading(page, 'Segments')).toBeVisible()

  await page.getByLabel('Comparison').selectOption('year')
  await expect(button).toContainText('changed')
  await button.click()
  await menu(page)
    .getByRole('link', { name: /By language/ })
    .click()
  await expect(page.getByLabel('Comparison')).toHaveValue('none')
  await expect(button).toBeFocused()

  await button.click()
  await menu(page).getByRole('button', { name: 'More for By language' }).click()
  await menu(page).getByRole('button', { name: 'Remove …' }).click()
  await page.getByRole('button', { name: 'Remove view' }).click()
  await expect(button).toBeFocused()
  expect(await answerOf(BARE)).toEqual([200, undefined])
})
