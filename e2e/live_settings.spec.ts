import { conversation } from '#prisma/seed/factories/conversation.ts'
import { checkAccessibility } from './check_accessibility.ts'
import { FIRST_SETTINGS, pathOf } from './first_settings.ts'
import { sendEvents } from './send_events.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

/** Settings follow the live connection, and ask by no timer. */
test.beforeEach(({ page }) => signIn(page))

test('the counters of the ingestion move as events are counted', async ({ page, request }) => {
  let asked = 0
  page.on('request', (one) => {
    if (one.url().endsWith('/api/v1/ingestion')) asked += 1
  })
  await page.goto(pathOf({ screen: 'ingestion' }))
  await expect(page.getByTestId('connection')).toContainText('Live')
  const counted = page.locator('dt', { hasText: /^Counted$/ }).locator('xpath=following-sibling::dd[1]')
  await expect(counted).toHaveText(/^[\d,]+$/)
  const numberOf = async () => Number((await counted.textContent())?.replaceAll(',', ''))
  const before = await numberOf()
  const id = `counter-${Date.now()}`
  const { events } = conversation(id, Date.now() - 60_000, { handler: 'ai', customer: id, source: '/journeys' })
    .after({ minutes: 1 })
    .resolved()
  await sendEvents(request, events)
  await expect.poll(numberOf).toBe(before + events.length)
  // Sent again, they are no commit, and change a counter all the same.
  const seen = page.locator('dt', { hasText: /^Seen before$/ }).locator('xpath=following-sibling::dd[1]')
  const seenBefore = await seen.textContent()
  await sendEvents(request, events)
  await expect(seen).not.toHaveText(seenBefore ?? '')
  expect(asked).toBeLessThanOrEqual(2)
  await checkAccessibility(page)
})

test('what the door refused shows on the open page, with the reason in words', async ({ page, request }) => {
  await page.goto(pathOf({ screen: 'ingestion' }))
  await expect(page.getByTestId('connection')).toContainText('Live')
  const answer = await request.post('/api/v1/events', {
    headers: { authorization: `Bearer ${FIRST_SETTINGS.HOLDFAST_INIT_API_KEY}`, 'content-type': 'application/x-ndjson' },
    data: JSON.stringify({
      specversion: '1.0',
      id: 'e1',
      source: '/journeys',
      type: 'odd',
      subject: 'c1',
      time: '2026-11-01T00:00:00Z',
    }),
  })
  expect(answer.status()).toBe(400)
  const refused = page.getByRole('region', { name: 'Refused at the event door', exact: true })
  await expect(refused.getByRole('row', { name: /Event unknown_type there is no such type of event/ })).toBeVisible()
  await expect(refused.getByRole('row', { name: /Request nothing_accepted/ })).toBeVisible()
  await checkAccessibility(page)
})

test('a policy that is changed elsewhere shows on the open page once it is counted', async ({ page, request }) => {
  await page.goto(pathOf({ screen: 'policy' }))
  await expect(page.getByTestId('connection')).toContainText('Live')
  const inForce = page.getByText(/^What your figures mean\. Version \d+ is in force/)
  const version = Number(/Version (\d+)/.exec((await inForce.textContent()) ?? '')?.[1])
  const answer = await request.patch('/api/v1/policy', {
    headers: { authorization: `Bearer ${FIRST_SETTINGS.HOLDFAST_INIT_API_KEY}` },
    data: { acceptanceWindowDays: 14, reason: 'The same again, by a program' },
  })
  expect(answer.status(), await answer.text()).toBe(202)
  await expect(inForce).toContainText(`Version ${version + 1} is in force`)
  await expect(page.getByRole('row', { name: /The same again, by a program/ }).first()).toBeVisible()
})
