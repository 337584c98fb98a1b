import { pathOf } from './first_settings.ts'
import { sendHistory } from './history.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

/** Bytes as they are sent, packed: the screen that is open all day is also the one that is opened on a train. */
const MOST_BYTES = 230_000

test.beforeEach(async ({ page, request }) => {
  await sendHistory(request)
  await signIn(page)
})

test('the overview’s scripts stay within their budget', async ({ page }) => {
  await page.goto(pathOf({ screen: 'overview' }))
  await expect(page.getByTestId('connection')).toContainText('Live')
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => /\.js(\?|$)/.test(entry.name))
      .map(({ name, encodedBodySize }) => ({ name: new URL(name).pathname, bytes: encodedBodySize })),
  )
  const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0)
  // None came from the browser's cache, which would count as nothing, or unpacked.
  expect(scripts.filter((script) => script.bytes === 0)).toEqual([])
  expect(bytes).toBeGreaterThan(100_000)
  expect(bytes, scripts.map((script) => `${script.bytes} ${script.name}`).join('\n')).toBeLessThanOrEqual(MOST_BYTES)
})

test('a browser without Temporal gets it, and shows the same days', async ({ page }) => {
  await page.goto(pathOf({ screen: 'overview' }))
  const days = page.getByTestId('dates')
  await expect(days).toContainText(' to ')
  const said = await days.textContent()
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'))
  await page.reload()
  expect(await page.evaluate(() => 'Temporal' in globalThis)).toBe(false)
  await expect(page.getByTestId('connection')).toContainText('Live')
  await expect(days).toHaveText(said ?? '')
})
