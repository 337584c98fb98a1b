import type { Page } from '@playwright/test'
import { checkAccessibility } from './check_accessibility.ts'
import { pathOf } from './first_settings.ts'
import { sendHistory } from './history.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

const pointsOf = (page: Page) => page.getByRole('list', { name: /each step, and its conversations/ }).getByRole('link')

test('a note is written by keyboard, seen on another page, and removed', async ({ page, context, request }) => {
  await sendHistory(request)
  await signIn(page)
  const other = await context.newPage()
  for (const each of [page, other]) {
    await each.goto(pathOf({ screen: 'overview' }))
    await expect(each.getByTestId('connection')).toContainText('Live')
  }
  const text = `new refund flow ${Date.now()}`
  const dialog = page.getByRole('dialog', { name: 'Add a note' })
  const point = pointsOf(page).nth(9)
  const day = (await point.getAttribute('aria-label'))?.split(':')[0] ?? ''

  await point.focus()
  await page.keyboard.press('n')
  await expect(dialog.getByLabel('Note')).toBeFocused()
  await expect(dialog.getByLabel('Date', { exact: true })).toHaveValue(new RegExp(`^${day.slice(4)} \\d{4}$`))
  await page.keyboard.type(text)
  await checkAccessibility(page)

  // What was typed is not lost by one key, nor by that key once more.
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('alert')).toHaveText('Discard what you wrote?')
  await expect(dialog.getByRole('button', { name: 'Keep writing' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog.getByLabel('Note')).toHaveValue(text)
  await expect(dialog.getByLabel('Note')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Note added at \d+ \w{3} \d{4}, 00:00\.$/)).toBeVisible()
  await expect(point).toBeFocused()
  await expect(point).toHaveAccessibleName(new RegExp(`Note: ${text}$`))

  await expect(pointsOf(other).nth(9)).toHaveAccessibleName(new RegExp(`Note: ${text}$`))
  await other.getByText(/^Notes \(/).click()
  await other.getByRole('button', { name: `Remove the note “${text}”` }).click()
  await other.getByRole('dialog', { name: 'Remove this note?' }).getByRole('button', { name: 'Remove note' }).click()
  await expect(other.getByText('Note removed.')).toBeFocused()
  await expect(point).not.toHaveAccessibleName(/Note:/)
})
