import type { Page } from '@playwright/test'
import { screenPath } from '#core/address/paths.ts'
import type { AlertsAnswer } from '#core/alert/contract.ts'
import { bringAboutDrift, DRIFTED, makeDrifted } from '../drifted.ts'
import { signInAs } from '../sign_in.ts'
import { expect, test } from '../test.ts'
import { takePictures, testStates } from './picture.ts'
import { EXPECTED_ERRORS, goOffline } from './states.ts'

const SCREENS = [
  'overview',
  'drift',
  'baseline',
  'moved',
  'hindsight',
  'releases',
  'alerts',
  'rules',
  'newRule',
  'reviews',
] as const
const at = (screen: (typeof SCREENS)[number]) => screenPath(DRIFTED.slug, { screen })

test.use({ expectedErrors: EXPECTED_ERRORS })
test.setTimeout(300_000)

test.beforeEach(async ({ page }) => {
  await page.context().addCookies((await signInAs(page.request, DRIFTED.email, DRIFTED.password)).cookies)
  await page.goto(at('overview'))
})

test.beforeAll(async ({ browser, baseURL }) => {
  await makeDrifted()
  const context = await browser.newContext({ ...(baseURL && { baseURL }) })
  const { request } = context
  await context.addCookies((await signInAs(request, DRIFTED.email, DRIFTED.password)).cookies)
  const page = await context.newPage()
  await page.goto(at('overview'))
  const fired = async () => ((await (await request.get('/api/v1/alerts')).json()) as AlertsAnswer).alerts.length
  // After a picture that failed, this is come to anew.
  if ((await fired()) === 0) await bringAboutAlerts(page)
  await expect.poll(fired, { timeout: 120_000 }).toBeGreaterThan(0)
  await context.close()
})

async function bringAboutAlerts(page: Page): Promise<void> {
  await bringAboutDrift(page)
  const headers = { origin: new URL(page.url()).origin }
  await page.request.post('/api/v1/rules/ready-made', { data: { isOn: true }, headers })
}

for (const name of SCREENS) testStates(name, at(name), { alarmed: undefined, stale: goOffline })

testStates('series', screenPath(DRIFTED.slug, { screen: 'driftSeries' }, 'id=breaks.ai'), { alarmed: undefined })

test('an alert', async ({ page }) => {
  const { alerts }: AlertsAnswer = await (await page.request.get('/api/v1/alerts')).json()
  const path = screenPath(DRIFTED.slug, { screen: 'alert', id: alerts[0]?.id ?? '' })
  await takePictures(page, { name: 'alert', path, state: 'alarmed' })
})
