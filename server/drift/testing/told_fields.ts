import { HOUR_MS } from '#core/drift/hour_of_week.ts'
import type { EventType, SupportEvent } from '#core/event/types.ts'

/** An operation of ten conversations an hour, and of a source that tells their costs; what goes wrong in it, each from an hour on. */
export interface ToldFields {
  fromHour: number
  toHour: number
  /** Nobody says the topic any more. */
  topicless?: number
  /** A tenth of them have a topic that nobody knew. */
  renamed?: number
  /** Nobody tells costs any more. */
  silent?: number
  /** Nobody takes up what the AI hands off. */
  neglected?: number
}

const MINUTE_MS = 60_000
const PER_HOUR = 10

/** @returns the events: of each hour's conversations seven are the AI's, of which it hands off two; one customer comes back. */
export function toldFields(told: ToldFields): SupportEvent[] {
  const hours = Array.from({ length: told.toHour - told.fromHour }, (_, index) => told.fromHour + index)
  return hours.flatMap((hour) => Array.from({ length: PER_HOUR }, (_, place) => eventsOf(told, hour, place)).flat())
}

function eventsOf(told: ToldFields, hour: number, place: number): SupportEvent[] {
  const isSince = (from: number | undefined): boolean => from !== undefined && hour >= from
  const subject = `c-${hour}-${place}`
  const startMs = hour * HOUR_MS + place * 5 * MINUTE_MS
  const say = (what: string, minutes: number, data: object = {}, source = '/helpdesk'): SupportEvent =>
    ({
      ...{ type: `conversation.${what}` as EventType, id: `${subject} ${what} ${minutes}`, source, subject },
      ...{ timeMs: startMs + minutes * MINUTE_MS, data },
    }) as SupportEvent
  // The last of an hour is the third of the hour before, again.
  const customer = place === PER_HOUR - 1 ? `customer of c-${hour - 1}-2` : `customer of ${subject}`
  const topic = place === 4 && isSince(told.renamed) ? 'Refunds' : 'refund'
  const isOfAi = place < 7
  const facts = { customer, language: 'de', ...(isOfAi && { agentVersion: 'v1' }), ...(!isSince(told.topicless) && { topic }) }
  const started = say('started', 0, { handler: isOfAi ? 'ai' : 'human', ...facts })
  // As much as by the rate card, so that nothing but silence comes of it.
  const cost = isSince(told.silent) ? [] : [say('cost', 1, { amountMicros: isOfAi ? '250000' : '4000000' }, '/billing')]
  if (place > 1) return [started, ...cost, say('resolved', 3)]
  const takenUp = isSince(told.neglected) ? [] : [say('message', 10, { from: 'human' })]
  return [started, ...cost, say('handed_off', 2, { reason: 'low-confidence' }), ...takenUp, say('resolved', 55)]
}
