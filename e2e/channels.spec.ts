import type { Page } from '@playwright/test'
import { Webhook } from 'standardwebhooks'
import { checkAccessibility } from './check_accessibility.ts'
import { pathOf } from './first_settings.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'
import { startWebhookReceiver } from './webhook_receiver.ts'

/** @returns what a webhook is signed with, while it is shown. */
const shownSecret = async (page: Page): Promise<string> =>
  (await page.getByRole('figure', { name: 'Signing secret' }).locator('code').textContent()) ?? ''

test('a channel is added, tested, chosen in a rule, turned off, renewed and removed; its receiver gets signed messages', async ({
  page,
}) => {
  const receiver = await startWebhookReceiver()
  const name = `Program ${Date.now()}`
  await signIn(page)
  await page.goto(pathOf({ screen: 'channels' }))
  await expect(page.getByTestId('no-channels')).toBeVisible()
  await page.getByLabel('Kind').selectOption('webhook')
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Address').fill(receiver.url)
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Make channel' }).click()
  const secret = await shownSecret(page)
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await expect(page.getByText(secret)).toHaveCount(0)

  await page.getByRole('button', { name: `Send a test by ${name}` }).click()
  await expect(page.getByRole('status').filter({ hasText: `The test by “${name}” arrived` })).toContainText('200 · taken')
  const [tested] = receiver.got
  expect(new Webhook(secret).verify(tested?.body ?? '', tested?.headers ?? {})).toMatchObject({ type: 'channel.test' })
  await expect(page.getByRole('table', { name: 'Each message' }).getByRole('row', { name: new RegExp(name) })).toContainText(
    'Arrived',
  )
  await checkAccessibility(page)

  await page.getByRole('button', { name: `Change ${name}` }).click()
  await page.getByRole('button', { name: 'Renew secret' }).click()
  const renewed = await shownSecret(page)
  await page.getByRole('button', { name: 'Turn off' }).click()
  await expect(page.getByRole('row', { name: new RegExp(name) }).first()).toContainText('Signed with the old secret, too')
  await page.getByRole('button', { name: `Turn on ${name}` }).click()
  await page.getByRole('button', { name: `Send a test by ${name}` }).click()
  await expect.poll(() => receiver.got.length).toBe(2)
  const last = receiver.got.at(-1)
  for (const one of [secret, renewed]) expect(new Webhook(one).verify(last?.body ?? '', last?.headers ?? {})).toBeTruthy()

  await page.goto(pathOf({ screen: 'newRule' }))
  await page.getByLabel(name).check()
  await expect(page.getByTestId('rule-sentence')).toContainText(`${name} hears when`)
  await page.getByLabel('Name of the rule').fill(`Told by ${name}`)
  await page.getByRole('button', { name: 'Make alert' }).click()
  const row = page.getByRole('row', { name: new RegExp(`Told by ${name}`) })
  await expect(row).toContainText(`${name} hears of it.`)

  const [id] = (await row.getByRole('link').first().getAttribute('href'))?.split('/').at(-1)?.split('?') ?? []
  await page.request.delete(`/api/v1/rules/${id}`, { headers: { origin: new URL(page.url()).origin } })

  await page.goto(pathOf({ screen: 'channels' }))
  await page.getByRole('button', { name: `Change ${name}` }).click()
  await page.getByRole('button', { name: 'Remove …' }).click()
  await page.getByRole('button', { name: 'Remove channel' }).click()
  await expect(page.getByTestId('no-channels')).toBeVisible()
  receiver.close()
})
