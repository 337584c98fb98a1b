import { expect, it } from 'vitest'
import { alertMessageSchema } from '../channel/message.ts'
import { messageOf, type Telling } from './message_of.ts'

const AT = Date.UTC(2026, 10, 23, 6)
const telling = (over: Partial<Telling> = {}): Telling => ({
  type: 'alert.fired',
  stepId: 'step',
  atMs: AT,
  workspace: { slug: 'shop', name: 'Shop' },
  home: 'https://holdfast.example.com',
  rule: { name: 'AI', body: { severity: 'page', runbookUrl: 'https://wiki.example.com', note: 'Ask Ana.' } },
  alert: {
    id: 'alert',
    aboutName: 'German',
    openedMs: AT - 60_000,
    found: { headline: 'A quarter are taken back.', sentences: ['Since 19 Nov.'], facts: [], seriesId: null, startedAt: null },
  },
  ...over,
})

it('has all that a channel tells', () => {
  const message = messageOf(telling())
  expect(alertMessageSchema.parse(message)).toEqual(message)
  expect(message).toMatchObject({ id: 'step', severity: 'page', at: '2026-11-23T06:00:00.000Z' })
  expect(message.alert).toMatchObject({
    url: 'https://holdfast.example.com/w/shop/alerts/alert',
    headline: 'A quarter are taken back.',
    sentences: ['Since 19 Nov.', 'Ask Ana.'],
    startedAt: '2026-11-23T05:59:00.000Z',
    dedupKey: 'alert',
  })
})

it.each([
  ['alert.recovered', 'It is over: A quarter are taken back.'],
  ['alert.resolved', 'Resolved: A quarter are taken back.'],
] as const)('says what became of it: %s', (type, headline) => {
  expect(messageOf(telling({ type })).alert?.headline).toBe(headline)
})

it('says nothing again of what is taken back', () => {
  const { alert } = messageOf(telling({ type: 'alert.corrected' }))
  expect(alert?.headline).toBe('Taken back: A quarter are taken back.')
  expect(alert?.sentences).toEqual([expect.stringContaining('it never was')])
})
