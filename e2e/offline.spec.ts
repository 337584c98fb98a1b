import { pathOf } from './first_settings.ts'
import { sendHistory } from './history.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|WebSocket connection|Failed to (load resource|fetch)/] })

test('a click without a network leaves the figures where they are, says why, and is followed later', async ({
  page,
  request,
}) => {
  await sendHistory(request)
  await signIn(page)
  await page.goto(pathOf({ screen: 'overview' }))
  await expect(page.getByTestId('connection')).toContainText('Live')
  const value = page.getByTestId('card-costPerAcceptedResolution').getByTestId('value')
  const shown = String(await value.textContent())

  await page.context().setOffline(true)
  await page.getByLabel('Range').selectOption('56d')
  await page.getByRole('link', { name: 'Segments', exact: true }).click()
  await expect(page.getByText('This device has no network right now')).toBeVisible()
  await expect(value).toHaveText(shown)
  await expect(page.getByTestId('connection')).toContainText('Offline')

  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { name: 'Segments' })).toBeVisible()
  await expect(page.getByText('This device has no network right now')).toBeHidden()
})
