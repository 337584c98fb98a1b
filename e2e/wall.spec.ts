import { conversation } from '#prisma/seed/factories/conversation.ts'
import { addToQueue, killPart, pidOf } from './add_to_queue.ts'
import { sendHistory } from './history.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

test.use({ expectedErrors: [/WebSocket connection|ERR_CONNECTION_REFUSED|Failed to (load resource|fetch)/] })
/** Postgres recovers from a crash, and the gateway waits for it, on a machine that may have other work. */
test.setTimeout(120_000)
const BACK_WITHIN_MS = 60_000

test('a wallboard left alone while gateway and database restart is right again without a click', async ({
  page,
  browser,
  request,
}) => {
  await sendHistory(request)
  await signIn(page)
  const made = await page.request.post('/api/settings/walls', {
    data: { name: `Stairs ${Date.now()}`, queries: ['range=14d'], seconds: 3_600 },
    headers: { origin: new URL((await request.get('/healthz')).url()).origin },
  })
  const { key } = await made.json()
  // Nobody is signed in at a display: it has its link alone.
  const displays = await browser.newContext()
  const display = await displays.newPage()
  await display.goto(`/api/wall?link=${key}`)
  const cases = display.getByTestId('card-casesToday').locator('dd').first()
  const connection = display.getByTestId('connection')
  await expect(connection).toContainText('Live')
  const before = Number(await cases.textContent())
  await display.evaluate(() => Reflect.set(window, 'notReloaded', true))

  const [gateway, database] = [await killPart('web'), await killPart('postgres')]
  await expect(connection).toContainText('Reconnecting')
  await expect(cases).toHaveText(String(before))
  // Counted while nobody is there to hear of it: only what is loaded anew can have it.
  const id = `wall-${Date.now()}`
  const begun = conversation(id, Date.now() - 60_000, { handler: 'ai', customer: id, topic: 'login', source: '/journeys' })
  await addToQueue(begun.after({ minutes: 1 }).resolved().events)

  await expect(cases).toHaveText(String(before + 1), { timeout: BACK_WITHIN_MS })
  await expect(connection).toContainText('Live')
  await expect(display.getByTestId('wall-notices')).toBeEmpty()
  expect(await display.evaluate(() => Reflect.get(window, 'notReloaded'))).toBe(true)
  expect(await pidOf('web')).not.toBe(gateway)
  expect(await pidOf('postgres')).not.toBe(database)
  await displays.close()
})
