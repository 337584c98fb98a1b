import { checkAccessibility } from './check_accessibility.ts'
import { pathOf } from './first_settings.ts'
import { sendHistory } from './history.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

test('a rule is made from the card, says beforehand what it would have said, and is turned off and removed', async ({ page }) => {
  await signIn(page)
  await page.goto(pathOf({ screen: 'overview' }, 'handler=ai'))
  await page.getByRole('link', { name: 'Make an alert', exact: true }).click()
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

test('what fires is said at once on every screen, and what is done about it is seen in another browser within a second', async ({
  page,
  browser,
  request,
}) => {
  await sendHistory(request)
  await signIn(page)
  await page.goto(pathOf({ screen: 'alerts' }))
  await expect(page.getByTestId('connection')).toContainText('Live')
  const headers = { origin: new URL(page.url()).origin }
  const body = { kind: 'threshold', figure: 'cases', windowMinutes: 129_600, limit: 0, basis: 'now', leastCases: 0 }
  const made = await page.request.post('/api/v1/rules', { headers, data: { name: `There are cases ${Date.now()}`, body } })
  const { id } = await made.json()

  const banner = page.getByRole('status').filter({ has: page.getByTestId('alerts-banner') })
  await expect(page.getByTestId('open-alerts')).toContainText('firing')
  await banner.getByRole('link').click()
  await expect(page.getByTestId('alert-standing')).toContainText('Firing')
  const other = await (await browser.newContext()).newPage()
  await signIn(other)
  await other.goto(page.url())
  await expect(other.getByTestId('connection')).toContainText('Live')
  await page.getByRole('button', { name: 'Acknowledge' }).click()
  await expect(page.getByTestId('timeline')).toContainText('acknowledged it')
  await expect(other.getByTestId('timeline')).toContainText('acknowledged it', { timeout: 1_000 })
  await other.context().close()
  await page.request.delete(`/api/v1/rules/${id}`, { headers })
  await expect(page.getByTestId('alert-standing')).toContainText('Over')
})
