import type { Page } from '@playwright/test'
import { conversation } from '#prisma/seed/factories/conversation.ts'
import { addToQueue, killPart } from './add_to_queue.ts'
import { checkAccessibility } from './check_accessibility.ts'
import { pathOf } from './first_settings.ts'
import { sendHistory } from './history.ts'
import { sendEvents } from './send_events.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

const connection = (page: Page) => page.getByTestId('connection')
const casesToday = (page: Page) => page.getByTestId('card-casesToday').getByTestId('value')

/** The line of the feed that leads to this conversation. */
const flipOf = (page: Page, id: string) =>
  page.getByTestId('flips').locator(`a[href="${pathOf({ screen: 'conversation', id })}"]`)

/** One more case that ends now. */
const oneCase = (name: string) => {
  const id = `live-${name}-${Date.now()}`
  return conversation(id, Date.now() - 60_000, { handler: 'ai', customer: id, topic: 'login', source: '/journeys' })
    .after({ minutes: 1 })
    .resolved().events
}

/** A case of yesterday whose resolution is taken back now. */
const takenBack = (id: string) =>
  conversation(id, Date.now() - 86_400_000, { handler: 'ai', customer: id, topic: 'login', source: '/journeys' })
    .after({ minutes: 5 })
    .resolved()
    .after({ hours: 23, minutes: 54 })
    .reopened('human')
    .after({ seconds: 30 })
    .resolved().events

test.beforeEach(async ({ page, request }) => {
  await sendHistory(request)
  await signIn(page)
  await page.goto(pathOf({ screen: 'overview' }))
  await expect(connection(page)).toContainText('Live')
})

test('an event changes the number on an open page in under a second', async ({ page, request }) => {
  const before = Number(await casesToday(page).textContent())
  const shown = await page.evaluateHandle((seen) => {
    const value = () => document.querySelector('[data-testid="card-casesToday"] [data-testid="value"]')?.textContent
    const changedAtMs = new Promise<number>((done) => {
      const watch = () => (value() === seen ? requestAnimationFrame(watch) : done(Date.now()))
      watch()
    })
    return { changedAtMs }
  }, String(before))
  const sentAtMs = Date.now()
  await sendEvents(request, oneCase('fast'))
  const tookMs = (await shown.evaluate(({ changedAtMs }) => changedAtMs)) - sentAtMs
  expect(Number(await casesToday(page).textContent())).toBe(before + 1)
  expect(tookMs).toBeLessThan(1_000)
})

test('a resolution that is taken back shows in the feed', async ({ page, request }) => {
  const id = `flip-${Date.now()}`
  await sendEvents(request, takenBack(id))
  const line = flipOf(page, id)
  await expect(line).toContainText('taken back: reopened, +$4.00')
  await line.click()
  await expect(page).toHaveURL(pathOf({ screen: 'conversation', id }))
  await expect(page.getByTestId('explanation')).toContainText('The resolution was taken back')
  await expect(page.getByRole('table', { name: /^Who worked on it/ }).getByRole('row')).toHaveCount(3)
  await checkAccessibility(page)
})

test.describe('while the gateway is away', () => {
  test.use({ expectedErrors: [/WebSocket connection|ERR_CONNECTION_REFUSED|Failed to load resource/] })

  test('the page says so, and is right again within five seconds of its return', async ({ page, request }) => {
    const before = Number(await casesToday(page).textContent())
    await page.evaluate(() => Reflect.set(window, 'notReloaded', true))
    await killPart('web')
    await expect(connection(page)).toContainText('Reconnecting', { timeout: 3_000 })

    // Counted while no gateway is there to hear of it: only a snapshot can bring it.
    await addToQueue(oneCase('unheard'))
    const id = `unheard-flip-${Date.now()}`
    await addToQueue(takenBack(id))
    await expect
      .poll(
        () =>
          request.get('/healthz').then(
            (answer) => answer.ok(),
            () => false,
          ),
        { timeout: 30_000 },
      )
      .toBe(true)
    await expect(casesToday(page)).toHaveText(String(before + 1), { timeout: 5_000 })
    await expect(flipOf(page, id)).toBeVisible({ timeout: 5_000 })
    await expect(connection(page)).toContainText('Live')
    expect(await page.evaluate(() => Reflect.get(window, 'notReloaded'))).toBe(true)
  })
})
