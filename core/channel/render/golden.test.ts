import { describe, expect, it } from 'vitest'
import type { AlertMessage } from '../message.ts'
import { someMessage } from '../testing/some_message.ts'
import { mail } from './mail.ts'
import { pagerdutyEvent } from './pagerduty_event.ts'
import { slackBody } from './slack_body.ts'
import { teamsBody } from './teams_body.ts'
import { webhookBody } from './webhook_body.ts'

/**
 * What was looked at in each program, to the letter (`testing/golden`): a change of it is seen, and looked at anew.
 * `vitest -u` writes them.
 */
const formatted = (json: string | null): string => `${JSON.stringify(JSON.parse(json ?? 'null'), null, 2)}\n`
const MESSAGES = { one: [someMessage()], several: [someMessage(), someMessage({ type: 'alert.recovered', severity: 'info' })] }

describe.each(Object.entries(MESSAGES))('of %s', (name, messages) => {
  it.each([
    ['webhook.json', () => formatted(webhookBody(messages))],
    ['slack.json', () => formatted(slackBody(messages))],
    ['teams.json', () => formatted(teamsBody(messages))],
    ['mail.html', () => `${mail(messages).html}\n`],
    ['mail.txt', () => mail(messages).text],
  ])('%s', (file, body) => expect(body()).toMatchFileSnapshot(`../testing/golden/${name}_${file}`))
})

it('an event of PagerDuty', () =>
  expect(formatted(pagerdutyEvent(someMessage(), 'a'.repeat(32)))).toMatchFileSnapshot('../testing/golden/one_pagerduty.json'))

describe('the label of a mail', () => {
  const [red, amber, green, grey] = ['#b91c1c', '#b45309', '#047857', '#4b5563']
  const labelOf = (messages: readonly AlertMessage[]) =>
    /font-weight:600;background:(#\w+);color:#ffffff">/.exec(mail(messages).html)?.[1]
  const of = (type: AlertMessage['type'], severity: AlertMessage['severity'] = 'info') => someMessage({ type, severity })

  it.each<[AlertMessage['type'], AlertMessage['severity'], string | undefined]>([
    ['alert.fired', 'page', red],
    ['alert.fired', 'warning', amber],
    ['alert.fired', 'info', grey],
    ['alert.no_data', 'page', amber],
    ['alert.error', 'page', amber],
    ['alert.recovered', 'page', green],
    ['alert.resolved', 'page', green],
    ['alert.corrected', 'page', green],
    ['alert.acknowledged', 'page', grey],
  ])('of %s, %s, is %s', (type, severity, colour) => expect(labelOf([of(type, severity)])).toBe(colour))

  it.each<[AlertMessage['type'], string | undefined]>([
    ['channel.off', red],
    ['channel.failing', amber],
    ['channel.test', grey],
  ])('about a channel, %s, is %s', (type, colour) => {
    const channel = { name: 'Ops', reason: 'It answered 500.', url: 'https://holdfast.example.com/w/acme/settings/channels' }
    expect(labelOf([someMessage({ type, alert: null, channel })])).toBe(colour)
  })

  it('of several is that of the worst', () => {
    expect(labelOf([of('alert.recovered'), of('alert.fired', 'page'), of('alert.error')])).toBe(red)
    expect(labelOf([of('alert.recovered'), of('alert.error')])).toBe(amber)
    expect(labelOf([of('alert.acknowledged'), of('alert.recovered')])).toBe(green)
    expect(labelOf([of('alert.acknowledged'), of('alert.acknowledged')])).toBe(grey)
  })
})

it('to Slack is as few sections as take its lines whole', () => {
  const alert = someMessage().alert
  if (!alert) throw new Error('the message is about an alert')
  const sentences = ['a'.repeat(1_999), 'b'.repeat(1_000), 'c']
  const { blocks } = JSON.parse(slackBody([someMessage({ alert: { ...alert, sentences, facts: [] } })]))
  const texts = blocks
    .filter(({ type }: { type: string }) => type === 'section')
    .map((block: { text: { text: string } }) => block.text.text)
  expect(texts.slice(0, 2)).toEqual([`${sentences[0]}\n${sentences[1]}`, 'c'])
})
