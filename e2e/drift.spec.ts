import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { screenPath } from '#core/address/paths.ts'
import type { DriftAnswer } from '#core/drift/contract.ts'
import { addAccount } from '#server/testing/add_account.ts'
import { checkAccessibility } from './check_accessibility.ts'
import { signInAs } from './sign_in.ts'
import { expect, test } from './test.ts'

/** A workspace of its own: its history is seven weeks long. */
const SLUG = 'of-drift'
const OWNER = { email: 'drift@journeys.example', password: 'for the drift alone' }
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const run = promisify(execFile)

test.setTimeout(150_000)

/** The AI's answers get worse four days ago; told at once, as the command line does. */
async function simulate(fromMs: number): Promise<void> {
  const folder = process.env.HOLDFAST_DATA ?? '.holdfast'
  process.env.DATABASE_URL = JSON.parse(await readFile(join(folder, 'running.json'), 'utf8')).DATABASE_URL
  await addAccount({ ...OWNER, roles: { [SLUG]: 'owner' } })
  const change = ['--scenario', 'hazard', '--factor', '2.5', '--from', new Date(fromMs).toISOString()]
  const history = ['--weeks', '7.2', '--cases-per-day', '250', '--history-only']
  const command = ['--import', 'tsx', 'bin/holdfast.ts', 'simulate', '--workspace', SLUG, ...change, ...history]
  await run(process.execPath, command, { env: { ...process.env, HOLDFAST_API_KEY: undefined } })
}

test('the strip turns by itself when the AI’s answers get worse, and leads to what, since when, and which', async ({ page }) => {
  const fromMs = Date.now() - 4 * DAY_MS
  await simulate(fromMs)
  await page.context().addCookies((await signInAs(page.request, OWNER.email, OWNER.password)).cookies)
  await page.goto(screenPath(SLUG, { screen: 'overview' }))
  await expect(page.getByTestId('connection')).toContainText('Live')
  // Learned before all is counted, half a history would be normal for ever.
  const waiting = async () => (await (await page.request.get('/api/v1/ingestion')).json()).waiting
  await expect.poll(waiting, { timeout: 60_000 }).toBe(0)
  await page.evaluate(() => Reflect.set(window, 'stays', true))

  // By itself it is learned within two minutes.
  const learn = () => page.request.post('/api/v1/baseline', { data: {}, headers: { origin: new URL(page.url()).origin } })
  await expect.poll(async () => (await learn()).status(), { timeout: 30_000 }).toBe(202)
  const strip = page.getByRole('region', { name: 'Drift' })
  const finding = strip.getByRole('link', { name: /of the AI’s resolutions are now taken back/ })
  await expect(finding).toBeVisible({ timeout: 60_000 })
  await expect(strip.getByRole('listitem').filter({ hasText: /^AI/ })).toContainText('drifting')
  await expect(strip.getByRole('listitem').filter({ hasText: /^Human/ })).not.toContainText('drifting')
  expect(await page.evaluate(() => Reflect.get(window, 'stays'))).toBe(true)

  const { series }: DriftAnswer = await (await page.request.get('/api/v1/drift')).json()
  const ai = series.find(({ id }) => id === 'breaks.ai')
  expect((Date.parse(ai?.alarmSince ?? '') - fromMs) / HOUR_MS).toBeLessThan(48)
  expect(Math.abs(Date.parse(ai?.estimatedStart ?? '') - fromMs) / HOUR_MS).toBeLessThan(24)

  await finding.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/of the AI’s resolutions are now taken back\. It was/)
  const evidence = page.getByRole('region', { name: /^Clear since/ })
  // The last day of the chart says how it stood, to who walks it by keys.
  await evidence.getByRole('list').getByRole('link').last().focus()
  await expect(evidence.getByText('By chance alone').first()).toBeVisible()
  await expect(page.getByRole('table', { name: 'Conversations' }).getByRole('row')).toHaveCount(6)
  await checkAccessibility(page)

  await page.getByRole('link', { name: 'Drift', exact: true }).last().click()
  await expect(page.getByTestId('drift-lead')).toContainText('of the AI’s resolutions')
  await page.setViewportSize({ width: 390, height: 800 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await checkAccessibility(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
