import { decimalOf } from '../money/amount.ts'
import { type AdmissionContext, type AdmissionResult, admitEvent } from './admit.ts'
import type { SupportEvent } from './types.ts'

/** What a pseudonym looks like: the hexadecimal digits of a SHA-256. */
const PSEUDONYM = /^[0-9a-f]{64}$/
const MICROS = /^\d{1,15}$/

/**
 * Checks an event that is said to have been admitted already, but that anybody may have written: at the same gate as one that
 * comes in, told as it would have been then. Its customer must be a pseudonym.
 * @returns the event, or the first reason against it.
 */
export function admitAgain(event: SupportEvent, context: Omit<AdmissionContext, 'pseudonymOf'>): AdmissionResult {
  let isPlain = false
  const pseudonymOf = (customer: string): string => {
    isPlain ||= !PSEUDONYM.test(customer)
    return customer
  }
  const result = admitEvent(asSent(event), { ...context, pseudonymOf })
  if (!isPlain || !result.ok) return result
  const { id } = result.event
  return { ok: false, rejection: { id, code: 'invalid_event', message: 'the customer is no pseudonym' } }
}

/** The event as its sender told it, but for its customer; what cannot be told so is left for the gate to refuse. */
function asSent({ timeMs, data, ...event }: SupportEvent): unknown {
  const time = Number.isFinite(timeMs) && Math.abs(timeMs) <= 8.64e15 ? new Date(timeMs).toISOString() : ''
  return { specversion: '1.0', ...event, time, data: withAmount(data) }
}

function withAmount(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('amountMicros' in data)) return data
  const { amountMicros: micros, ...others } = data
  if (typeof micros !== 'string') return { ...others, amount: micros }
  // A text that is no count of micros must not pass for an amount: `1.5` would be a million times as much.
  return { ...others, amount: MICROS.test(micros) ? decimalOf(BigInt(micros)) : '' }
}
