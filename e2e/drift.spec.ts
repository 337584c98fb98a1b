import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { screenPath } from '#core/address/paths.ts'
import type { DriftAnswer } from '#core/drift/contract.ts'
import { countPages } from '#server/testing/count_pages.ts'
import { expectChartsSaved } from './charts_saved.ts'
import { checkAccessibility } from './check_accessibility.ts'
import { DRIFTED, learnBaseline, makeDrifted, tellDrift, untilAllCounted } from './drifted.ts'
import { FIRST_SETTINGS } from './first_settings.ts'
import { signInAs } from './sign_in.ts'
import { expect, test } from './test.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

test.setTimeout(150_000)

const fromMs = Date.now() - 4 * DAY_MS
let telling: Promise<void> | undefined
/** Once: telling it again would be another history. */
const tellOnce = (): Promise<void> => {
  telling ??= makeDrifted().then(() => tellDrift(fromMs))
  return telling
}

test('the strip turns by itself when the AI’s answers get worse, and leads to what, since when, and which', async ({ page }) => {
  await tellOnce()
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

test('every chart of a review, a trend, the segments and a series is saved as rows and as a picture', async ({ page }) => {
  await tellOnce()
  await page.context().addCookies((await signInAs(page.request, DRIFTED.email, DRIFTED.password)).cookies)
  await untilAllCounted(page.request)
  const open = async (path: string, chart: string) => {
    await page.goto(path)
    await expect(page.getByTestId('connection')).toContainText('Live')
    await expect(page.locator(`#${chart}`)).toBeVisible()
  }
  await open(screenPath(DRIFTED.slug, { screen: 'reviews' }), 'timeline')
  const before = page.getByRole('navigation', { name: 'Periods' }).getByRole('link').first()
  await page.goto((await before.getAttribute('href')) ?? '')
  await expect(page.locator('#moved')).toBeVisible()
  await expectChartsSaved(page, ['figures', 'moved', 'segments', 'leak-matrix'])
  await expectPrinted(page)
  await open(screenPath(DRIFTED.slug, { screen: 'trends' }), 'by-segment')
  await expectChartsSaved(page, ['trend', 'by-segment'])
  await open(screenPath(DRIFTED.slug, { screen: 'segments' }, 'range=28d'), 'by-segment')
  await expectChartsSaved(page, ['by-segment'])
  await open(screenPath(DRIFTED.slug, { screen: 'driftSeries' }, 'id=breaks.ai'), 'evidence')
  await expectChartsSaved(page, ['evidence', 'ages'])
})

/** A week is read in five minutes: three pages at most. */
async function expectPrinted(page: Page): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the review as PDF' }).click(),
  ])
  const path = test.info().outputPath(download.suggestedFilename())
  await download.saveAs(path)
  const pdf = await readFile(path)
  expect(countPages(pdf)).toBeGreaterThan(0)
  expect(countPages(pdf)).toBeLessThanOrEqual(3)
  // Links lead to where people reach the server; what is only for the screen is not in it.
  expect(pdf.toString('latin1')).toContain(`/URI (${new URL(page.url()).origin}/w/${DRIFTED.slug}/`)
}

test('a review is printed for who may read it, and for nobody else', async ({ page, playwright, baseURL, request }) => {
  const path = '/api/reviews/2026-W10/pdf'
  const stranger = await playwright.request.newContext(baseURL ? { baseURL } : {})
  expect((await stranger.get(path)).status()).toBe(401)
  const key = { authorization: `Bearer ${FIRST_SETTINGS.HOLDFAST_INIT_API_KEY}` }
  expect((await stranger.get(path, { headers: key })).status()).toBe(403)
  await stranger.dispose()
  await tellOnce()
  await page.context().addCookies((await signInAs(request, DRIFTED.email, DRIFTED.password)).cookies)
  expect((await page.request.get('/api/reviews/week-47/pdf')).status()).toBe(404)
})
