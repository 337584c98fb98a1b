import { hash } from 'node:crypto'

/** First 16 bytes of a SHA-256 in the form of a uuid: Postgres' most compact key of that size. */
function uuidOf(text: string): string {
  const hex = hash('sha256', text, 'hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

/** @returns the key that makes an event the same event however often it comes. */
export const eventKeyOf = (source: string, id: string): string => uuidOf(`event\0${source}\0${id}`)

/** @returns the id of the customer with this pseudonym. */
export const customerIdOf = (pseudonym: string): string => uuidOf(`customer\0${pseudonym}`)

/** @returns the id of the customer that an anonymous conversation has for itself. */
export const anonymousIdOf = (conversation: string): string => uuidOf(`anonymous\0${conversation}`)

/** @returns the id of what a customer needs solved. */
export const issueIdOf = (customer: string, topic: string): string => uuidOf(`issue\0${customer}\0${topic}`)
