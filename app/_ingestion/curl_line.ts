const MINUTE_MS = 60_000

/** @returns the conversation that the line of that moment sends. */
export const firstConversation = (nowMs: number): string => `first-${nowMs.toString(36)}`

/**
 * @param origin where the door is, e.g. http://localhost:3000.
 * @param nowMs both events are of this very moment: a conversation that began five minutes ago and is resolved now. Its customer
 * is its own, so that a second line is a case of its own too, and not what takes back the first.
 * @returns a shell line that works as it stands.
 */
export function curlLine(origin: string, key: string, nowMs: number): string {
  const conversation = firstConversation(nowMs)
  const event = (type: string, timeMs: number, data: Record<string, string>) => ({
    specversion: '1.0',
    id: `${conversation}-${type}`,
    source: '/curl',
    type: `conversation.${type}`,
    subject: conversation,
    time: new Date(timeMs).toISOString(),
    data,
  })
  const events = [
    event('started', nowMs - 5 * MINUTE_MS, {
      handler: 'ai',
      customer: `customer-of-${conversation}`,
      channel: 'chat',
      language: 'en',
      topic: 'billing',
    }),
    event('resolved', nowMs, {}),
  ]
  return [
    `curl ${origin}/api/v1/events`,
    `-H 'Authorization: Bearer ${key}'`,
    `-H 'Content-Type: application/cloudevents-batch+json'`,
    `-d '${JSON.stringify(events)}'`,
  ].join(' \\\n  ')
}
