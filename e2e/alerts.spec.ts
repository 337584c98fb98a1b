import { checkAccessibility } from './check_accessibility.ts'
import { pathOf } from './first_settings.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

test('a rule is made from the card, says beforehand what it would have said, and is turned off and removed', async ({ page }) => {
  await signIn(page)
  await page.goto(pathOf({ screen: 'overview' }, 'handler=ai'))
  await page.getByRole('link', { name: 'Make an alert' }).click()
  await expect(page.getByText('From the card “Cost per accepted resolution”.')).toBeVisible()
  await expect(page.getByTestId('rule-sentence')).toContainText('when cost per accepted resolution (AI) gets worse.')

  await page.getByText('It crosses a value').click()
  await expect(page.getByTestId('rule-sentence')).toHaveText('Enter the number that is missing.')
  await page.getByLabel('The value').fill('0.01')
  await expect(page.getByTestId('replay-title')).toBeVisible()
  await expect(page.getByTestId('rule-sentence')).toContainText('over 7 days is above $0.01')
  await checkAccessibility(page)
  const name = `From a card ${Date.now()}`
  await page.getByLabel('Name of the rule').fill(name)
  await page.getByRole('button', { name: 'Make alert' }).click()

  const row = page.getByRole('row', { name: new RegExp(name) })
  await row.getByRole('button', { name: 'Turn off' }).click()
  await expect(row.getByRole('button', { name: 'Turn on' })).toBeVisible()
  await expect(row).toContainText('Off')
  await checkAccessibility(page)
  await row.getByRole('link', { name }).click()
  await expect(page.getByLabel('The value')).toHaveValue('0.01')
  await page.getByRole('button', { name: 'Remove the rule' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the rule' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Rules' })).toBeVisible()
  await expect(row).toHaveCount(0)
})
