import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { checkAccessibility } from './check_accessibility.ts'
import { type EmptyHoldfast, startEmpty } from './start_empty.ts'
import { expect, test } from './test.ts'

/** From a fresh clone to the first figure, as a newcomer goes; the steps build on each other. */
test.describe.configure({ mode: 'serial', timeout: 180_000 })
test.use({ timezoneId: 'Europe/Stockholm' })

const OWNER = { email: 'owner@first.example', password: 'a first good password' }
const run = promisify(execFile)

let holdfast: EmptyHoldfast

test.beforeAll(async () => {
  holdfast = await startEmpty()
})
test.afterAll(() => holdfast?.remove())

test('the owner’s account, a key, and the first event', async ({ page }) => {
  await page.goto(`${holdfast.address}/segments?by=language`)
  await expect(page).toHaveURL(/\/welcome$/)
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Stockholm')

  // What is missing is said at its field, which takes the focus.
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page.getByLabel('E-mail')).toBeFocused()
  await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/Enter an e-mail address/)

  await page.keyboard.type(OWNER.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(OWNER.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'How do you want to begin?' })).toBeFocused()

  await page.getByRole('button', { name: 'Send your own events' }).click()
  await expect(page.getByText('Waiting for the first event…')).toBeVisible()
  const line = (await page.getByRole('figure', { name: 'Send a first conversation' }).locator('code').textContent()) ?? ''
  const { stdout } = await run('sh', ['-c', line])
  expect(JSON.parse(stdout)).toEqual({ accepted: 2, rejected: [], rejectedCount: 0 })
  await expect(page.getByText('The first event is counted')).toBeVisible()

  await page.getByRole('link', { name: 'Open the dashboard' }).click()
  await expect(page).toHaveURL(/\/w\/default$/)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
})

test('sign in again, and take the key back', async ({ page, request }) => {
  await page.goto(`${holdfast.address}/settings/keys?from=a+link`)
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  await page.getByLabel('E-mail').fill(OWNER.email)
  await page.getByLabel('Password').fill(OWNER.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/w\/default\/settings\/keys\?from=a\+link$/)

  // What is clicked before the page listens goes nowhere; that it is live shows that it does.
  await expect(page.getByTestId('connection')).toContainText('Live')
  await page.getByLabel('Name').fill('Short-lived')
  await page.getByRole('button', { name: 'Make key' }).click()
  const key = await page.getByRole('figure', { name: 'API key' }).locator('code').textContent()
  const ask = async () => {
    const answer = await request.get(`${holdfast.address}/api/v1/ingestion`, { headers: { authorization: `Bearer ${key}` } })
    return answer.status()
  }
  expect(await ask()).toBe(200)

  await page.getByRole('button', { name: /^Revoke Short-lived/ }).click()
  await page.getByRole('button', { name: 'Revoke key' }).click()
  await expect(page.getByRole('row', { name: /Short-lived/ })).toContainText('revoked')
  await expect.poll(ask, { timeout: 10_000 }).toBe(401)

  // The browser of the journey before is still signed in.
  await page.getByRole('link', { name: 'Account' }).click()
  await expect(page.getByRole('row', { name: /this browser/ })).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(3)
  await page.getByRole('button', { name: 'Sign out all others' }).click()
  await expect(page.getByRole('row')).toHaveCount(2)

  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
})

test('a demo is looked at and removed, and what was there before stays', async ({ page }) => {
  await page.goto(`${holdfast.address}/settings/demo`)
  await page.getByLabel('E-mail').fill(OWNER.email)
  await page.getByLabel('Password').fill(OWNER.password)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('connection')).toContainText('Live')
  await page.getByRole('button', { name: 'Start the demo' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Start the demo' }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()

  await page.getByRole('button', { name: 'Remove the demo' }).click()
  const dialog = page.getByRole('dialog', { name: 'Remove the demo?' })
  await checkAccessibility(page)
  await dialog.getByRole('button', { name: 'Remove the demo' }).click()
  await expect(page.getByText('The demo is removed')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('There is no demo here.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Send your own events' })).toBeVisible()

  await page.goto(`${holdfast.address}/w/default/conversations`)
  await expect(page.getByRole('table', { name: 'Conversations' }).getByRole('row')).toHaveCount(2)
})

test('nobody makes a second owner', async ({ page }) => {
  await page.goto(`${holdfast.address}/welcome`)
  await expect(page).toHaveURL(/\/sign-in$/)
})
