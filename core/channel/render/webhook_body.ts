import type { AlertMessage } from '../message.ts'

/** @returns the body of a webhook, as Standard Webhooks recommends it; of several messages one that lists them. */
export function webhookBody(messages: readonly AlertMessage[]): string {
  const bodies = messages.map(({ type, at, ...data }) => ({ type, timestamp: at, data }))
  const [first] = bodies
  if (bodies.length === 1) return JSON.stringify(first)
  return JSON.stringify({ type: 'messages', timestamp: first?.timestamp, data: { messages: bodies } })
}
