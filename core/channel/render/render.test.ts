import { describe, expect, it } from 'vitest'
import type { AlertMessage } from '../message.ts'
import { someMessage } from '../testing/some_message.ts'
import { digest } from './digest.ts'
import { mail } from './mail.ts'
import { pagerdutyEvent } from './pagerduty_event.ts'
import { readable } from './readable.ts'
import { slackBody } from './slack_body.ts'
import { teamsBody } from './teams_body.ts'
import { webhookBody } from './webhook_body.ts'

const FIRED = someMessage()
const ALERT = FIRED.alert
if (!ALERT) throw new Error('the message is about an alert')
const HOSTILE = someMessage({ alert: { ...ALERT, headline: '<b>up</b> & "away" [x](http://evil)', about: '' } })
const CHANNELS = 'https://holdfast.example.com/w/acme/settings/channels'
const TEST: AlertMessage = {
  ...FIRED,
  type: 'channel.test',
  severity: 'info',
  alert: null,
  channel: { name: 'Ops', reason: '', url: CHANNELS },
}
const STORM = Array.from({ length: 25 }, () => FIRED)
const KEY = 'a'.repeat(32)

describe('a message in words', () => {
  it('says what it is before what happened', () => {
    expect(readable(FIRED)).toMatchObject({ label: 'Alert', title: ALERT.headline, url: ALERT.url })
  })

  it('says of a channel which one, and why', () => {
    const off = { ...TEST, type: 'channel.off' as const, channel: { name: 'Ops', reason: 'It answered 410.', url: CHANNELS } }
    expect(readable(off)).toMatchObject({
      title: 'The channel “Ops” was turned off.',
      sentences: ['It answered 410.'],
      url: CHANNELS,
    })
    expect(readable(TEST).title).toBe('This is a test of the channel “Ops”.')
  })

  it('is one of many: names twenty, and says how many there are of which', () => {
    const { title, lines, rest } = digest([...STORM, someMessage({ type: 'alert.recovered' })])
    expect(title).toBe('26 messages: Alert 25, Over 1')
    expect(lines).toHaveLength(20)
    expect(rest).toBe('and 6 more')
    expect(digest([FIRED, FIRED]).rest).toBe('')
  })
})

describe('a webhook', () => {
  it('has type, timestamp and data', () => {
    expect(JSON.parse(webhookBody([FIRED]))).toMatchObject({
      type: 'alert.fired',
      timestamp: FIRED.at,
      data: { id: FIRED.id, alert: { dedupKey: ALERT.dedupKey } },
    })
  })

  it('lists several whole', () => {
    const { type, data } = JSON.parse(webhookBody(STORM))
    expect(type).toBe('messages')
    expect(data.messages).toHaveLength(25)
    expect(data.messages[0].data.alert.headline).toBe(ALERT.headline)
  })
})

describe('Slack', () => {
  it('has what it says as blocks, and lets nobody write a link', () => {
    const { blocks, text } = JSON.parse(slackBody([HOSTILE]))
    expect(blocks[0]).toEqual({ type: 'header', text: { type: 'plain_text', text: `Alert: ${HOSTILE.alert?.headline}` } })
    expect(text).toContain('&lt;b&gt;up&lt;/b&gt; &amp;')
    expect(JSON.stringify(blocks)).toContain(`<${ALERT.url}|Open in Holdfast>`)
    expect(blocks[2].fields[0].text).toBe('*Now*\n€ 4.12')
  })

  it('keeps to what Slack takes of a header, and of the sections of a storm', () => {
    const long = someMessage({ alert: { ...ALERT, headline: 'x'.repeat(1_000) } })
    const bodies = [slackBody([long]), slackBody(STORM.map(() => long))].map((body) => JSON.parse(body).blocks)
    const texts = bodies.flat().map((block) => [block.type, block.text?.text.length ?? 0])
    expect(texts.filter(([type, length]) => length > (type === 'header' ? 150 : 3_000))).toEqual([])
    expect(bodies[1].length).toBeLessThanOrEqual(50)
  })
})

describe('Microsoft Teams', () => {
  it('has a card with facts and where it leads, and lets nobody write a link', () => {
    const [{ content, contentType }] = JSON.parse(teamsBody([HOSTILE])).attachments
    expect(contentType).toBe('application/vnd.microsoft.card.adaptive')
    expect(content.body[0].text).toContain('(x)(http://evil)')
    expect(content.body.find(({ type }: { type: string }) => type === 'FactSet').facts).toHaveLength(3)
    expect(content.actions.map(({ title }: { title: string }) => title)).toEqual(['Open in Holdfast', 'Runbook'])
  })

  it('lists several, and names what they are', () => {
    const [{ content }] = JSON.parse(teamsBody(STORM)).attachments
    expect(content.body).toHaveLength(1 + 20 + 1 + 1)
    expect(content.actions).toBeUndefined()
  })
})

describe('PagerDuty', () => {
  const event = (message: AlertMessage) => JSON.parse(pagerdutyEvent(message, KEY) ?? 'null')

  it('is called with summary, severity and details', () => {
    expect(event(FIRED)).toMatchObject({
      routing_key: KEY,
      event_action: 'trigger',
      dedup_key: ALERT.dedupKey,
      payload: { severity: 'critical', custom_details: { Now: '€ 4.12' } },
    })
    expect(event(FIRED).payload.summary).toBe(`Alert: ${ALERT.headline}`)
  })

  it('is told the reason by which a channel was turned off, and no empty one', () => {
    const off = (reason: string): AlertMessage => ({
      ...TEST,
      type: 'channel.off',
      channel: { name: 'Ops', reason, url: CHANNELS },
    })
    expect(event(off('It answered 410.')).payload.custom_details).toEqual({ Details: 'It answered 410.' })
    expect(event(off('')).payload.custom_details).toEqual({})
  })

  it.each([
    ['alert.acknowledged', 'acknowledge'],
    ['alert.recovered', 'resolve'],
    ['alert.corrected', 'resolve'],
    ['alert.resolved', 'resolve'],
  ] as const)('hears of %s by the same key: %s', (type, action) => {
    expect(event(someMessage({ type }))).toEqual({ routing_key: KEY, event_action: action, dedup_key: ALERT.dedupKey })
  })

  it('is not called for what may pass', () => {
    expect(event(someMessage({ type: 'alert.pending' }))).toBeNull()
  })
})

describe('a mail', () => {
  it('says the same as text and as HTML, in which nothing of a name is markup', () => {
    const { subject, text, html } = mail([HOSTILE])
    expect(subject).toMatch(/^\[Acme Support\] Alert: <b>up/)
    for (const fact of ['€ 4.12', '18 % instead of 11 %', ALERT.url]) {
      expect(text).toContain(fact)
      expect(html).toContain(fact)
    }
    expect(html).toContain('&lt;b&gt;up&lt;/b&gt; &amp; &quot;away&quot;')
    expect(html).not.toContain('<b>up')
  })

  it('has a subject of one line, however it is named', () => {
    expect(mail([someMessage({ alert: { ...ALERT, headline: 'a\r\nBcc: b' } })]).subject).toBe('[Acme Support] Alert: a Bcc: b')
  })

  it('lists several, and how many more there are', () => {
    const { text, html } = mail(STORM)
    expect(text).toContain('and 5 more')
    expect(html.match(/<li/g)).toHaveLength(20)
  })
})
