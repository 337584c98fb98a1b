import type { Rejection, RejectionCode } from '#core/event/admit.ts'

/** An event that was refused, with what identifies it for its sender; never its data. Its id is not kept as it is here. */
export interface RejectedEvent {
  /** `uncountable`: it was admitted, but Postgres could not hold what it adds up to. */
  code: RejectionCode | 'uncountable'
  message: string
  source: string | null
  id: string | null
  type: string | null
}

/** What a sender hears of a rejected event: its place in what was sent, from 0, tells which one. */
export interface Refusal extends Rejection {
  index: number
}

/** @returns what is kept of an event that was refused. */
export const rejectedEventOf = (value: unknown, { code, message }: Rejection): RejectedEvent => ({
  code,
  message,
  source: textAt(value, 'source'),
  id: textAt(value, 'id'),
  type: textAt(value, 'type'),
})

function textAt(value: unknown, key: 'source' | 'id' | 'type'): string | null {
  if (typeof value !== 'object' || value === null) return null
  const text = (value as Record<string, unknown>)[key]
  return typeof text === 'string' ? text : null
}
