import { screenPath } from '#core/address/paths.ts'
import type { DriftAnswer } from '#core/drift/contract.ts'
import { checkAccessibility } from './check_accessibility.ts'
import { DRIFTED, learnBaseline, makeDrifted, tellDrift, untilAllCounted } from './drifted.ts'
import { signInAs } from './sign_in.ts'
import { expect, test } from './test.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

test.setTimeout(150_000)

test('the strip turns by itself when the AI’s answers get worse, and leads to what, since when, and which', async ({ page }) => {
  const fromMs = Date.now() - 4 * DAY_MS
  await makeDrifted()
  await tellDrift(fromMs)
  await page.context().addCookies((await signInAs(page.request, DRIFTED.email, DRIFTED.password)).cookies)
  await page.goto(screenPath(DRIFTED.slug, { screen: 'overview' }))
  await expect(page.getByTestId('connection')).toContainText('Live')
  // Learned before all is counted, half a history would be normal for ever.
  await untilAllCounted(page.request)
  await page.evaluate(() => Reflect.set(window, 'stays', true))

  // By itself it is learned within two minutes.
  await learnBaseline(page)
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
