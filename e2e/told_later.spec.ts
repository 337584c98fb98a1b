import type { Page } from '@playwright/test'
import { type CloudEvent, cloudEvent, type WireData } from '#prisma/seed/factories/cloud_event.ts'
import { conversation } from '#prisma/seed/factories/conversation.ts'
import { checkAccessibility } from './check_accessibility.ts'
import { FIRST_SETTINGS, pathOf } from './first_settings.ts'
import { sendEvents, untilCounted } from './send_events.ts'
import { signIn } from './sign_in.ts'
import { expect, test } from './test.ts'

type Later = 'conversation.described' | 'conversation.excluded' | 'conversation.included' | 'conversation.claimed'

const HOUR_MS = 3_600_000
const headers = { authorization: `Bearer ${FIRST_SETTINGS.HOLDFAST_INIT_API_KEY}` }
const why = (page: Page) => page.getByTestId('explanation')
const facts = (page: Page) => page.getByRole('region', { name: 'The conversation' })

/** The AI resolves it in five minutes; nobody knows its topic yet. */
const withoutTopic = (id: string, customer: string, startedMs: number) =>
  conversation(id, startedMs, { handler: 'ai', customer, source: '/journeys' }).after({ minutes: 5 }).resolved().events

function later<T extends Later>(type: T, subject: string, minutesAgo: number, data?: WireData<T>): CloudEvent<T> {
  const origin = { id: `${subject}/${type}/${minutesAgo}`, source: '/journeys', subject, at: Date.now() - minutesAgo * 60_000 }
  return cloudEvent(type, origin, data)
}

test('what is learned of a conversation later shows on its page by itself, and in the API', async ({ page, request }) => {
  const name = `later-${Date.now()}`
  const [first, second] = [`${name}-1`, `${name}-2`]
  await sendEvents(request, [
    ...withoutTopic(first, name, Date.now() - 3 * HOUR_MS),
    ...withoutTopic(second, name, Date.now() - HOUR_MS),
  ])
  await untilCounted(request)
  await signIn(page)
  await page.goto(pathOf({ screen: 'conversation', id: first }))
  await expect(why(page)).toContainText('The resolution was taken back')

  // The helpdesk finds out: they were about two things, so nobody came back.
  await sendEvents(request, [
    later('conversation.described', first, 30, { topic: 'login' }),
    later('conversation.described', second, 30, { topic: 'refund' }),
    later('conversation.claimed', first, 20, { vendor: 'acme', verdict: 'confirmed', amount: '0.99' }),
  ])
  await expect(why(page)).toContainText('nothing has come back')
  await expect(facts(page)).toContainText('topic: login')
  await expect(page.getByRole('region', { name: 'What vendors say of it' })).toContainText('acme')
  const answer = await request.get(`/api/v1/conversations/${second}`, { headers })
  expect(await answer.json()).toMatchObject({ segment: { topic: 'refund' }, cases: [{ state: 'pending' }] })

  await sendEvents(request, [later('conversation.excluded', first, 10, { reason: 'test' })])
  await expect(why(page)).toContainText('It was taken out on')
  await checkAccessibility(page)
  await sendEvents(request, [later('conversation.included', first, 5)])
  await expect(why(page)).toContainText('nothing has come back')
})
