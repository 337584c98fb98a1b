import type { EventType, SupportEvent } from '#core/event/types.ts'

/** Monday, 2 March 2026, 9 o'clock (UTC): the minute 0 of told events. */
export const START_MS = Date.UTC(2026, 2, 2, 9)
export const HOUR = 60
export const DAY = 24 * HOUR
const MINUTE_MS = 60_000

export const msOf = (minute: number): number => Math.round(START_MS + minute * MINUTE_MS)

/** What happened, how many minutes after the beginning, and where it matters the event's id and source. */
export type Told = readonly [minute: number, what: string, data?: object, name?: { id?: string; source?: string }]

/** The events of one conversation in a few words: `tell('a', [0, 'started', { handler: 'ai' }], [5, 'resolved'])`. */
export const tell = (subject: string, ...told: readonly Told[]): SupportEvent[] =>
  told.map(([minute, what, data = {}, name = {}], place) => {
    const type = `conversation.${what}` as EventType
    return { type, subject, timeMs: msOf(minute), id: `${subject}${place}`, source: '/told', data, ...name } as SupportEvent
  })

export const churned = (customer: string, minute: number): SupportEvent => ({
  type: 'customer.churned',
  subject: customer,
  timeMs: msOf(minute),
  id: `churn ${customer} ${minute}`,
  source: '/told',
  data: {},
})
