import { expect, it } from 'vitest'
import { shownTarget } from './shown_target.ts'

it.each([
  ['https://hooks.slack.com/services/T0/B0/abcdefgh1234', 'hooks.slack.com/…1234'],
  ['https://example.com/hook', 'example.com/…'],
  ['https://example.com/12345678901abc', 'example.com/…'],
  ['https://example.com/12345678901abcd', 'example.com/…abcd'],
  ['https://example.com:8443/?token=abcdefghijkl', 'example.com:8443/…ijkl'],
])('shows of %s no more than tells it from its twins', (url, shown) => {
  expect(shownTarget({ kind: 'webhook', name: 'x', url })).toBe(shown)
})

it('shows addresses of mail whole, and of a key its end', () => {
  expect(shownTarget({ kind: 'email', name: 'x', to: ['a@b.se', 'c@d.se'] })).toBe('a@b.se, c@d.se')
  expect(shownTarget({ kind: 'pagerduty', name: 'x', routingKey: `${'a'.repeat(28)}9876` })).toBe('key …9876')
})
