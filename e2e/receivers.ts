import type { Page } from '@playwright/test'
import type { MadeChannel, NewChannel } from '#core/channel/contract.ts'
import { type MailServer, startMailServer } from '#server/testing/mail_server.ts'
import { FAKES } from './fakes.ts'
import { MAIL } from './first_settings.ts'
import { expect } from './test.ts'
import { startWebhookReceiver, type WebhookReceiver } from './webhook_receiver.ts'

/** Who is told by the channels of a workspace, one of each kind. */
export interface Receivers {
  webhook: WebhookReceiver
  slack: WebhookReceiver
  teams: WebhookReceiver
  pagerduty: WebhookReceiver
  mails: MailServer
  close: () => void
}

/** Where mails go. */
export const READER = 'night@journeys.example'

/** @returns all of them, on this machine. */
export async function startReceivers(): Promise<Receivers> {
  const [webhook, slack, teams, pagerduty, mails] = await Promise.all([
    startWebhookReceiver(),
    startWebhookReceiver(FAKES.slack),
    startWebhookReceiver(FAKES.teams),
    startWebhookReceiver(FAKES.pagerduty),
    startMailServer(MAIL.port),
  ])
  const all = [webhook, slack, teams, pagerduty, mails]
  return { webhook, slack, teams, pagerduty, mails, close: () => all.forEach(({ close }) => void close()) }
}

/** Makes a channel to each of them. @param page of an owner of the workspace, on one of its screens. */
export async function makeChannels(page: Page, receivers: Receivers): Promise<MadeChannel[]> {
  const { webhook, slack, teams, pagerduty } = receivers
  const channels: NewChannel[] = [
    { kind: 'webhook', name: 'Own program', url: webhook.url },
    { kind: 'slack', name: 'Support in Slack', url: slack.url },
    { kind: 'teams', name: 'Support in Teams', url: teams.url },
    { kind: 'email', name: 'Night shift', to: [READER] },
    { kind: 'pagerduty', name: 'On call', routingKey: 'a'.repeat(32), eventsUrl: pagerduty.url },
  ]
  const headers = { origin: new URL(page.url()).origin }
  const made: MadeChannel[] = []
  for (const data of channels) {
    const answer = await page.request.post('/api/v1/channels', { headers, data })
    expect(answer.status(), await answer.text()).toBe(201)
    made.push(await answer.json())
  }
  return made
}
