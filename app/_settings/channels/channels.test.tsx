import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { answerRequests, formOf, refusal } from '#app/_testing/answer_requests.ts'
import { elementsOf, textOf } from '#app/_testing/elements.ts'
import type { Channel } from '#core/channel/contract.ts'
import type { Delivery } from '#core/channel/delivery_contract.ts'
import { CHANNEL_KINDS } from '#core/channel/kinds.ts'
import { sendChange, sendRemoval, sendRenewal, sendTest } from './channel_acts.ts'
import { ChannelFields } from './channel_fields.tsx'
import { ChannelRow } from './channel_row.tsx'
import { channelState, deliveryState, secretWords } from './channel_state.ts'
import { parseLogChoice } from './log_choice.ts'
import { sendNewChannel } from './send_new_channel.ts'

const ZONE = 'Europe/Stockholm'
const AT = '2026-11-27T12:00:00.000Z'
const CHANNEL: Channel = {
  ...{ id: '6f0e3c1e-9d0a-4f5b-8a43-1c2d3e4f5a6b', kind: 'webhook', name: 'Ops', target: 'hooks.example.com/…9f3a' },
  ...{ isOn: true, failingSince: null, offReason: null, previousSecretUntil: null, createdAt: AT, createdBy: 'Ana' },
}
const DELIVERY: Delivery = {
  ...{ id: '7f0e3c1e-9d0a-4f5b-8a43-1c2d3e4f5a6b', channel: { id: CHANNEL.id, name: 'Ops', kind: 'webhook' } },
  ...{ type: 'channel.test', headline: 'Test: x', alertId: null, state: 'sent', tries: 1, carriedBy: null },
  ...{ answered: { status: 200, text: ' ok\n', ms: 12 }, createdAt: AT, dueAt: AT, sentAt: AT },
}

describe('how a channel does', () => {
  it.each([
    ['works', {}, 'On', ''],
    ['was turned off by somebody', { isOn: false }, 'Off', ''],
    [
      'was turned off by itself, which says why',
      { isOn: false, offReason: 'It is gone.' },
      'Turned off by itself',
      'It is gone.',
    ],
    ['fails, by the workspace’s clock', { failingSince: AT }, 'Failing', '13:00'],
  ])('is said in a word: one that %s', (_, change, word, more) => {
    const shown = channelState({ ...CHANNEL, ...change }, ZONE)
    expect(shown.word).toBe(word)
    expect(shown.more).toContain(more)
  })

  it('says until when the old secret signs, and nothing any more after it', () => {
    const renewed = { ...CHANNEL, previousSecretUntil: AT }
    expect(secretWords(renewed, '2026-11-27T11:59:59.000Z', ZONE)).toContain('13:00')
    expect(secretWords(renewed, AT, ZONE)).toBe('')
    expect(secretWords(CHANNEL, AT, ZONE)).toBe('')
  })
})

describe('what became of a message', () => {
  it.each<[string, Partial<Delivery>, string, string]>([
    ['arrived', {}, 'Arrived', '200 · ok · in 12 ms'],
    ['has not been tried', { state: 'waiting', tries: 0, answered: null }, 'Waiting', 'Due 27 Nov 2026, 13:00.'],
    [
      'is tried again',
      { state: 'waiting', tries: 2, answered: { status: 500, text: '', ms: 3 } },
      'Trying again',
      '2 tries. Next',
    ],
    ['was given up', { state: 'given_up', answered: { status: null, text: 'no host', ms: 3 } }, 'Not sent', 'no host'],
    ['went with others', { state: 'grouped', tries: 0 }, 'With others', '200'],
  ])('is said in a word: one that %s', (_, change, word, more) => {
    const shown = deliveryState({ ...DELIVERY, ...change }, ZONE)
    expect(shown.word).toBe(word)
    expect(shown.more).toContain(more)
  })

  it('is cut where the answer is long', () => {
    const { more } = deliveryState({ ...DELIVERY, answered: { status: 500, text: 'x'.repeat(500), ms: 3 } }, ZONE)
    expect(more).toHaveLength('500 · '.length + 161 + ' · in 3 ms'.length)
  })
})

describe('a line of the list', () => {
  const draw = (change: Partial<Channel> = {}) => {
    const acts = { onTest: vi.fn(), onTurnOn: vi.fn(), onChange: vi.fn() }
    return elementsOf(ChannelRow({ channel: { ...CHANNEL, ...change }, timeZone: ZONE, asOf: AT, busy: false, ...acts }))
  }
  const offered = (change: Partial<Channel> = {}) =>
    draw(change).flatMap(({ props }) => (props.onClick ? [props['aria-label']] : []))

  it('offers to turn on what is off alone, each by a name that tells it from its twins', () => {
    expect(offered()).toEqual(['Send a test by Ops', 'Change Ops'])
    expect(offered({ isOn: false })).toEqual(['Turn on Ops', 'Send a test by Ops', 'Change Ops'])
  })

  it('says of what kind it is, and where it leads', () => {
    expect(draw().map(({ props }) => textOf(props.children))).toContain('Webhook, hooks.example.com/…9f3a')
  })
})

describe('a new channel', () => {
  const made = (signingSecret: string | null) => Response.json({ ...CHANNEL, signingSecret }, { status: 201 })

  it.each([
    ['webhook', { url: ' https://a.example/x ' }, { url: 'https://a.example/x' }],
    ['email', { to: 'a@b.example, c@d.example;\ne@f.example' }, { to: ['a@b.example', 'c@d.example', 'e@f.example'] }],
    ['pagerduty', { routingKey: 'a'.repeat(32), eventsUrl: '' }, { routingKey: 'a'.repeat(32) }],
  ] as const)('is asked for with what its kind needs: %s', async (kind, fields, wanted) => {
    const sent = answerRequests(() => made('whsec_x'))
    expect(await sendNewChannel(kind, formOf({ name: 'Ops', ...fields }))).toMatchObject({ signingSecret: 'whsec_x' })
    expect(sent).toMatchObject([{ method: 'POST', url: '/api/v1/channels', body: { kind, name: 'Ops', ...wanted } }])
  })

  it('is not asked for where a field is wrong; one wrong address of several is wrong with their field', async () => {
    const sent = answerRequests(() => made(null))
    const answer = await sendNewChannel('email', formOf({ name: ' ', to: 'a@b.example, nobody' }))
    expect(answer).toMatchObject({ problem: { fields: { name: 'Give it a name.', to: expect.stringMatching(/addresses/) } } })
    expect(sent).toEqual([])
  })

  it.each(CHANNEL_KINDS)('asks for what it needs in fields that say what is wrong: %s', (kind) => {
    const shown = renderToStaticMarkup(<ChannelFields kind={kind} errorOf={(field) => `${field} is wrong`} />)
    const names = [...shown.matchAll(/name="(\w+)"/g)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(shown).toContain(`${name} is wrong`)
  })
})

describe('what is done with a channel', () => {
  it('tells what a test was answered, and whether it arrived', async () => {
    answerRequests(() => Response.json(DELIVERY))
    expect(await sendTest(CHANNEL)).toEqual({
      tone: 'good',
      title: 'The test by “Ops” arrived',
      more: 'Answer: 200 · ok · in 12 ms',
    })
    answerRequests(() => Response.json({ ...DELIVERY, state: 'given_up', answered: { status: 404, text: 'no_team', ms: 1 } }))
    expect(await sendTest(CHANNEL)).toMatchObject({ tone: 'bad', more: 'Answer: 404 · no_team · in 1 ms' })
    answerRequests(() =>
      Response.json({ ...DELIVERY, state: 'given_up', answered: { status: null, text: 'no such host', ms: 1 } }),
    )
    expect(await sendTest(CHANNEL)).toMatchObject({ tone: 'bad', more: 'No answer: no such host' })
  })

  it('is nothing more to be told where it was done, and why not where it was refused', async () => {
    const sent = answerRequests(() => Response.json(CHANNEL))
    expect([await sendChange(CHANNEL, { isOn: true }), await sendRemoval(CHANNEL)]).toEqual([null, null])
    expect(sent).toMatchObject([{ method: 'PATCH', body: { isOn: true } }, { method: 'DELETE' }])
    answerRequests(() => refusal(404, 'there is no such channel'))
    for (const told of [await sendChange(CHANNEL, {}), await sendRemoval(CHANNEL), await sendTest(CHANNEL)])
      expect(told).toMatchObject({ tone: 'bad', title: 'There is no such channel.' })
  })

  it('renews its secret, which is seen this once', async () => {
    const sent = answerRequests(() => Response.json({ ...CHANNEL, signingSecret: 'whsec_new' }))
    expect(await sendRenewal(CHANNEL, 24)).toEqual({ secret: 'whsec_new' })
    expect(sent).toMatchObject([{ url: `/api/v1/channels/${CHANNEL.id}/secret`, body: { overlapHours: 24 } }])
  })
})

it('shows the log that an address asks for, and leaves out what is no id', () => {
  expect(parseLogChoice(new URLSearchParams({ sentBy: CHANNEL.id, before: DELIVERY.id }))).toEqual({
    channel: CHANNEL.id,
    before: DELIVERY.id,
  })
  expect(parseLogChoice(new URLSearchParams({ sentBy: 'x', channel: CHANNEL.id }))).toEqual({ channel: null, before: null })
})
