import { checkAccessibility } from './check_accessibility.ts'
import { pathOf } from './first_settings.ts'
import { sendHistory } from './history.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

const DAY_MS = 86_400_000
const dateAt = (daysAgo: number): string => new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10)

test.use({ viewport: { width: 390, height: 664 } })

test('a range is picked from a calendar on a phone, by touch or by keys alone', async ({ page, request }) => {
  await sendHistory(request)
  await signIn(page)
  await page.goto(pathOf({ screen: 'conversations' }, 'range=today'))
  await expect(page.getByTestId('connection')).toContainText('Live')
  await page.getByLabel('Range', { exact: true }).selectOption('own')
  const dialog = page.getByRole('dialog', { name: 'Which days' })
  await expect(dialog.getByRole('button', { name: 'Show' })).toBeInViewport({ ratio: 1 })
  await checkAccessibility(page)

  // Today is chosen: from there a week back, and on to today again.
  await dialog.getByRole('gridcell', { selected: true }).getByRole('button').focus()
  for (const key of ['ArrowUp', 'Enter', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
  await dialog.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(new RegExp(`from=${dateAt(7)}&through=${dateAt(0)}`))
  await expect(dialog).toBeHidden()

  // No day after today, and none before the first of which there is data.
  await page.getByRole('button', { name: /^\d+ \w+ \d{4} to / }).click()
  await expect(dialog.getByRole('button', { name: 'Next' }).first()).toBeDisabled()
  const previous = dialog.getByRole('button', { name: 'Previous' }).first()
  while (await previous.isEnabled()) await previous.click()
  await expect(dialog.getByRole('heading').last()).toContainText(monthOf(dateAt(40)))
  await dialog.getByRole('button', { name: 'Last 8 weeks' }).click()
  await dialog.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/range=56d/)
})

const monthOf = (date: string): string =>
  new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(date))
