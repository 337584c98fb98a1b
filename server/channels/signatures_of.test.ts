import { Webhook } from 'standardwebhooks'
import { expect, it } from 'vitest'
import { newSigningSecret } from './new_signing_secret.ts'
import { signaturesOf } from './signatures_of.ts'

const NOW = new Date()
const BODY = '{"type":"channel.test"}'
const [present, former, gone] = [newSigningSecret(), newSigningSecret(), newSigningSecret()]

const taken = (secret: string, signature: string): boolean => {
  const timestamp = String(Math.floor(NOW.getTime() / 1_000))
  const headers = { 'webhook-id': 'a', 'webhook-timestamp': timestamp, 'webhook-signature': signature }
  try {
    new Webhook(secret).verify(BODY, headers)
    return true
  } catch {
    return false
  }
}

it('signs by the secret alone, and by those before for as long as they go on', () => {
  const at = (ms: number) => new Date(NOW.getTime() + ms).toISOString()
  const previous = [
    { signingSecret: former, until: at(1) },
    { signingSecret: gone, until: at(0) },
  ]
  const both = signaturesOf({ signingSecret: present, previous }, { id: 'a', now: NOW, body: BODY })
  expect([present, former, gone].map((secret) => taken(secret, both))).toEqual([true, true, false])
  const alone = signaturesOf({ signingSecret: present }, { id: 'a', now: NOW, body: BODY })
  expect([present, former].map((secret) => taken(secret, alone))).toEqual([true, false])
  expect(both.split(' ')).toHaveLength(2)
})
