import type { SupportEvent } from '../event/types.ts'

/** What events add to an hour of their source. */
export interface SourceHour {
  source: string
  /** Whole hours since the epoch, UTC, by the time that the events tell. */
  hour: number
  events: number
  handoffs: number
  /** Handoffs that say no reason. */
  reasonless: number
}

const HOUR_MS = 3_600_000

/** @returns what events add to the hours of their sources, one for each. */
export function sourceHoursOf(events: readonly SupportEvent[]): SourceHour[] {
  const hours = new Map<string, SourceHour>()
  for (const event of events) {
    const { source } = event
    const hour = Math.floor(event.timeMs / HOUR_MS)
    const key = `${hour} ${source}`
    const known = hours.get(key) ?? { source, hour, events: 0, handoffs: 0, reasonless: 0 }
    hours.set(key, known)
    known.events += 1
    if (event.type !== 'conversation.handed_off') continue
    known.handoffs += 1
    if (event.data.reason == null) known.reasonless += 1
  }
  return [...hours.values()]
}
