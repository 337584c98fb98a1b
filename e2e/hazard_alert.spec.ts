import type { Page } from '@playwright/test'
import { Webhook } from 'standardwebhooks'
import { screenPath } from '#core/address/paths.ts'
import type { DeliveriesAnswer } from '#core/channel/delivery_contract.ts'
import { checkAccessibility } from './check_accessibility.ts'
import { bringAboutDrift, DRIFTED, makeDrifted } from './drifted.ts'
import { type Drawing, readCard, readMail, type Said } from './read_messages.ts'
import { makeChannels, type Receivers, startReceivers } from './receivers.ts'
import { signInAs } from './sign_in.ts'
import { expect, test } from './test.ts'

const HEADLINE = /of the AI’s resolutions are now taken back/
/** A rule is read as soon as a worker can; what is due is looked for every five seconds. */
const SOON = { timeout: 30_000 }

// By itself, without the journey of drift before it, it has seven weeks told first.
test.setTimeout(180_000)

async function enter(page: Page, path: string): Promise<void> {
  await page.context().addCookies((await signInAs(page.request, DRIFTED.email, DRIFTED.password)).cookies)
  await page.goto(path)
  await expect(page.getByTestId('connection')).toContainText('Live')
}

/** Makes a rule from the card of the overview, with all channels, once the form has said what it is worth. */
async function makeRule(page: Page, channels: readonly { name: string }[]): Promise<void> {
  await page.getByRole('link', { name: 'Make an alert', exact: true }).click()
  await expect(page.getByText('From the card “Cost per accepted resolution”.')).toBeVisible()
  const budget = page.getByRole('table', { name: 'How soon a lasting rise is found' })
  await expect(budget.getByRole('row')).toHaveText([/is found in/, /^\+10%/, /^\+25%/, /^\+50%/, /^\+100%/])
  await expect(page.getByTestId('replay-title')).toHaveText(/^It would have fired (once|twice|\d+ times) in \d+ days$/)
  await expect(page.getByRole('table', { name: 'What it would have said' })).toContainText('chance alone looks like this')
  await expect(page.getByText('It would be firing now.')).toBeVisible()
  for (const { name } of channels) await page.getByLabel(name).check()
  await page.getByLabel('Name of the rule').fill('Cost gets worse')
  await page.getByRole('button', { name: 'Make alert' }).click()
}

const posted = async (receivers: Receivers, kind: 'webhook' | 'slack' | 'teams' | 'pagerduty', place = 0) => {
  await expect.poll(() => receivers[kind].got.length, { ...SOON, message: kind }).toBeGreaterThan(place)
  const { headers = {}, body = '' } = receivers[kind].got[place] ?? {}
  return { headers, body, said: JSON.parse(body) }
}

/** Each has heard of it, in its own form. @returns by which key PagerDuty knows it. */
async function expectTold(receivers: Receivers, secret: string, said: Said, { browser, info }: Drawing): Promise<string> {
  const { headline, url } = said
  const { body, headers } = await posted(receivers, 'webhook')
  expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'alert.fired', data: { alert: { headline, url } } })
  expect((await posted(receivers, 'slack')).said).toMatchObject({ text: `Alert: ${headline}` })
  await readCard((await posted(receivers, 'teams')).body, said, { browser, info })
  await expect.poll(() => receivers.mails.got.length, SOON).toBe(1)
  await readMail(receivers.mails.got[0]?.text ?? '', said, { browser, info })
  const { said: called } = await posted(receivers, 'pagerduty')
  expect(called).toMatchObject({ event_action: 'trigger', payload: { summary: `Alert: ${headline}` }, links: [{ href: url }] })
  return called.dedup_key
}

test('when the AI’s answers get worse, a rule made from the card says so on screen and by every channel', async ({
  page,
  browser,
}, info) => {
  const receivers = await startReceivers()
  await makeDrifted()
  await enter(page, screenPath(DRIFTED.slug, { screen: 'overview' }))
  await bringAboutDrift(page)
  const channels = await makeChannels(page, receivers)
  await page.evaluate(() => Reflect.set(window, 'stays', true))
  await makeRule(page, channels)

  const banner = page.getByRole('status').filter({ has: page.getByTestId('alerts-banner') })
  await expect(banner.getByRole('link')).toHaveText(HEADLINE, SOON)
  expect(await page.evaluate(() => Reflect.get(window, 'stays'))).toBe(true)
  await banner.getByRole('link').click()
  await expect(page.getByTestId('alert-standing')).toContainText('Firing')
  const headline = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  expect(headline).toMatch(HEADLINE)
  await expect(page.getByTestId('moved-headline')).toHaveText(
    /^Cost per accepted resolution is expected to be \$\d+\.\d\d higher: /,
  )
  await checkAccessibility(page)

  const secret = channels.find(({ kind }) => kind === 'webhook')?.signingSecret ?? ''
  const dedupKey = await expectTold(receivers, secret, { headline, url: page.url() }, { browser, info })

  const other = await (await browser.newContext()).newPage()
  await enter(other, new URL(page.url()).pathname)
  await page.getByRole('button', { name: 'Acknowledge' }).click()
  await expect(page.getByTestId('timeline')).toContainText('acknowledged it')
  await expect(other.getByTestId('timeline')).toContainText('acknowledged it', { timeout: 1_000 })
  await other.context().close()
  expect((await posted(receivers, 'pagerduty', 1)).said).toMatchObject({ event_action: 'acknowledge', dedup_key: dedupKey })

  // None of them refused it, as each does what is not as its maker publishes it.
  const { deliveries }: DeliveriesAnswer = await (await page.request.get('/api/v1/deliveries')).json()
  const fired = deliveries.filter(({ type }) => type === 'alert.fired')
  expect(fired.map(({ state, tries }) => `${state} at try ${tries}`)).toEqual(channels.map(() => 'sent at try 1'))
  receivers.close()
})
