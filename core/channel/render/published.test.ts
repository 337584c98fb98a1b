import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyMessage } from '../testing/any_message.ts'
import { MAX_EVENT_BYTES, pagerdutyEventSchema } from '../testing/pagerduty_event.ts'
import { faultsOfCard } from '../testing/read_card.ts'
import { slackMessage } from '../testing/slack_message.ts'
import { someMessage } from '../testing/some_message.ts'
import { MAX_TEAMS_BYTES, teamsMessage } from '../testing/teams_message.ts'
import { pagerdutyEvent } from './pagerduty_event.ts'
import { slackBody } from './slack_body.ts'
import { teamsBody } from './teams_body.ts'

const KEY = 'a'.repeat(32)
/** One alone, a few, or a storm of which most are not named. */
const messages = fc.oneof(
  fc.array(anyMessage, { minLength: 1, maxLength: 3 }),
  fc.array(anyMessage, { minLength: 21, maxLength: 25 }),
)
const RUNS = { numRuns: 60 }
/** All of it as long as it can be, in signs of three bytes. */
const LONG = '語'
const longest = someMessage({
  alert: {
    ...(someMessage().alert ?? raise()),
    headline: LONG.repeat(400),
    sentences: Array.from({ length: 6 }, () => LONG.repeat(2_000)),
    facts: Array.from({ length: 12 }, () => ({ label: LONG.repeat(100), value: LONG.repeat(300) })),
    runbookUrl: `https://example.com/${'x'.repeat(1_980)}`,
  },
})
function raise(): never {
  throw new Error('the message is about an alert')
}
const bytes = (text: string): number => Buffer.byteLength(text)

describe('whatever is to be told, it is what its receiver publishes that it takes', () => {
  it('Slack: blocks', () => {
    fc.assert(
      fc.property(messages, (some) => void slackMessage.parse(JSON.parse(slackBody(some)))),
      RUNS,
    )
  })

  it('Microsoft Teams: an adaptive card, no larger than Teams takes', () => {
    fc.assert(
      fc.property(messages, (some) => {
        const body = teamsBody(some)
        const { attachments } = teamsMessage.parse(JSON.parse(body))
        expect(attachments.flatMap(({ content }) => faultsOfCard(content))).toEqual([])
        expect(bytes(body)).toBeLessThanOrEqual(MAX_TEAMS_BYTES)
      }),
      RUNS,
    )
    for (const some of [[longest], Array.from({ length: 25 }, () => longest)])
      expect(bytes(teamsBody(some))).toBeLessThanOrEqual(MAX_TEAMS_BYTES)
  })

  it('PagerDuty: an event of its API', () => {
    fc.assert(
      fc.property(anyMessage, (one) => {
        const event = pagerdutyEvent(one, KEY)
        if (event === null) return
        pagerdutyEventSchema.parse(JSON.parse(event))
        expect(bytes(event)).toBeLessThanOrEqual(MAX_EVENT_BYTES)
      }),
      RUNS,
    )
  })
})

describe('what is published', () => {
  const replaced = (text: string | null, from: string, to: string): unknown => JSON.parse((text ?? '').replace(from, to))

  it('is not taken where a property is misspelt, or a value unknown', () => {
    const wrong = [
      slackMessage.safeParse(replaced(slackBody([someMessage()]), '"fields"', '"field"')),
      teamsMessage.safeParse(replaced(teamsBody([someMessage()]), '"Medium"', '"Huge"')),
      pagerdutyEventSchema.safeParse(replaced(pagerdutyEvent(someMessage(), KEY), '"critical"', '"page"')),
    ]
    expect(wrong.map(({ success }) => success)).toEqual([false, false, false])
  })

  it('is not shown by Microsoft’s reader where its version has no such element or value, or lacks what it needs', () => {
    const cardOf = (from: string, to: string) =>
      JSON.parse(teamsBody([someMessage()]).replaceAll(from, to)).attachments[0].content
    expect(faultsOfCard(cardOf('"FactSet"', '"Table"'))).not.toEqual([])
    expect(faultsOfCard(cardOf('"Medium"', '"Huge"'))).not.toEqual([])
    expect(faultsOfCard(cardOf('"url"', '"href"'))).not.toEqual([])
  })
})
