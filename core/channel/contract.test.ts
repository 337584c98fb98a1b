import { expect, it } from 'vitest'
import { newChannelSchema, secretRenewalSchema } from './contract.ts'

const mailTo = (count: number) => ({
  kind: 'email',
  name: 'On call',
  to: Array.from({ length: count }, (_, place) => `on-call-${place}@example.com`),
})
const webhook = (url: string) => ({ kind: 'webhook', name: 'Hook', url })

it.each<[string, unknown, boolean]>([
  ['one address', mailTo(1), true],
  ['twenty addresses', mailTo(20), true],
  ['none', mailTo(0), false],
  ['more than twenty', mailTo(21), false],
  ['a word that is no address', { ...mailTo(1), to: ['on call'] }, false],
  ['a webhook', webhook('https://example.com/hook'), true],
  ['a file', webhook('file:///etc/passwd'), false],
  ['an address with a name and password', webhook('https://me:secret@example.com/hook'), false],
  ['a name of blanks', { ...webhook('https://example.com/hook'), name: '   ' }, false],
  ['a name of eighty letters', { ...webhook('https://example.com/hook'), name: 'n'.repeat(80) }, true],
  ['a longer name', { ...webhook('https://example.com/hook'), name: 'n'.repeat(81) }, false],
  ['an integration key', { kind: 'pagerduty', name: 'Pager', routingKey: 'a'.repeat(32) }, true],
  ['half a key', { kind: 'pagerduty', name: 'Pager', routingKey: 'a'.repeat(16) }, false],
  ['what no channel has', { ...mailTo(1), url: 'https://example.com' }, false],
])('a channel by %s: %s', (_, channel, isOne) => expect(newChannelSchema.safeParse(channel).success).toBe(isOne))

it('a secret is renewed with a day in which the one before is good, too, or up to a week, or none', () => {
  expect(secretRenewalSchema.parse({})).toEqual({ overlapHours: 24 })
  const taken = [0, 168, 169, -1, 1.5].map((overlapHours) => secretRenewalSchema.safeParse({ overlapHours }).success)
  expect(taken).toEqual([true, true, false, false, false])
})
