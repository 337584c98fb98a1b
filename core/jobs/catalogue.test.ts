import { expect, it } from 'vitest'
import { JOBS } from './catalogue.ts'

it('has senders apart for messages, mails, digests and heartbeats, so that none of them waits for another', () => {
  const senders = (['send-deliveries', 'send-mails', 'send-digests', 'send-heartbeat'] as const).map((name) => JOBS[name].queue)
  expect(new Set(senders).size).toBe(4)
})
