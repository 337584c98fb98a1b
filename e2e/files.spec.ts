import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { pathOf } from './first_settings.ts'
import { sendHistory } from './history.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

const VIEW = 'range=56d&language=sv'

test.beforeEach(async ({ page, request }) => {
  await sendHistory(request)
  await signIn(page)
})

async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  await expect(page.getByTestId('connection')).toContainText('Live')
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}
const rowsOf = ({ bytes }: { bytes: Buffer }): string[] => bytes.toString().replace('\ufeff', '').trimEnd().split('\n')

test('a table of figures is saved as it is shown, with where it comes from', async ({ page }) => {
  await page.goto(pathOf({ screen: 'segments' }, VIEW))
  const file = await saved(page, () => page.getByRole('button', { name: 'Save the segments as CSV' }).click())
  expect(file.name).toMatch(/^holdfast-segments-[\d-]+\.csv$/)
  const [header, ...rows] = rowsOf(file)
  expect(header).toMatch(/^topic,cases,maturedShare,costPerAcceptedResolution,.*,filters,policyVersion,/)
  expect(rows.map((row) => row.split(',')[0]).sort()).toEqual(['delivery', 'login', 'refund'])
  for (const row of rows) expect(row).toMatch(/,\d+\.\d{6},.*,language=sv,1,14,/)

  await page.goto(pathOf({ screen: 'definitions' }, VIEW))
  const figures = await saved(page, () => page.getByRole('button', { name: 'Save all figures as CSV' }).click())
  expect(rowsOf(figures).join('\n')).toMatch(/\ncostPerAcceptedResolution,Cost per accepted resolution,\d+\.\d{6},money,/)
})

test('the chart is saved as rows and as a picture', async ({ page }) => {
  await page.goto(pathOf({ screen: 'overview' }, VIEW))
  const file = await saved(page, () => page.getByRole('button', { name: 'Save the chart as CSV' }).click())
  expect(rowsOf(file)).toHaveLength(57)
  const picture = await saved(page, () => page.getByRole('button', { name: 'Save the chart as PNG' }).click())
  expect(picture.name).toMatch(/^holdfast-cost-over-time-[\d-]+\.png$/)
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG')
  // Twice as sharp as the screen, with room around the chart.
  expect(picture.bytes.readUInt32BE(16)).toBeGreaterThan(1_000)
  // An empty surface of that size takes a tenth of it.
  expect(picture.bytes.length).toBeGreaterThan(30_000)
  const views = await saved(page, () => page.getByRole('button', { name: 'Save both views as CSV' }).click())
  expect(rowsOf(views)).toHaveLength(12)
})

test('a list is saved whole, whatever page of it is shown, for the session that asks', async ({ page, playwright, baseURL }) => {
  await page.goto(pathOf({ screen: 'conversations' }, VIEW))
  const words = page.getByTestId('page-words')
  const turn = async (link: string, shown: string) => {
    await page.getByRole('link', { name: link }).click()
    await expect(words).toHaveText(shown)
  }
  await expect(words).toHaveText('1–50 of 114')
  await turn('Next page', '51–100 of 114')
  await turn('Previous page', '1–50 of 114')
  await turn('Last page', '65–114 of 114')
  const link = page.getByRole('link', { name: 'Save all of the list as CSV' })
  const file = await saved(page, () => link.click())
  expect(file.name).toBe('conversations.csv')
  const [header, ...rows] = rowsOf(file)
  expect(header).toMatch(/^conversation,position,state,cause,startedAt,endedAt,takenBackAt,handling,rework,/)
  expect(rows).toHaveLength(3 * 38)
  for (const row of rows) expect(row).toMatch(/,0\.250000,.*,language=sv,1,14,/)

  const stranger = await playwright.request.newContext(baseURL ? { baseURL } : {})
  expect((await stranger.get((await link.getAttribute('href')) ?? '')).status()).toBe(401)
  await stranger.dispose()
})
