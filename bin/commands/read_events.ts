import type { OutgoingEvent } from './batch_events.ts'

/** Lines that are no event; the first few are kept to be shown. */
export interface Unreadable {
  count: number
  examples: string[]
}

const EXAMPLES = 5

/**
 * Reads events from NDJSON. What the event says is for the door to judge; here it needs to be JSON with a time.
 * @param shiftMs is added to every time; 0 leaves the lines as they are.
 * @param unreadable counts the lines that are left out.
 */
export async function* readEvents(
  lines: AsyncIterable<string>,
  unreadable: Unreadable,
  shiftMs = 0,
): AsyncGenerator<OutgoingEvent> {
  let number = 0
  for await (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    const event = parseEvent(line)
    if (!event) {
      unreadable.count += 1
      if (unreadable.examples.length < EXAMPLES) unreadable.examples.push(`line ${number}`)
      continue
    }
    const timeMs = Date.parse(event.time) + shiftMs
    yield { timeMs, text: shiftMs === 0 ? line : JSON.stringify({ ...event, time: new Date(timeMs).toISOString() }) }
  }
}

function parseEvent(line: string): { time: string } | null {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null || !('time' in value)) return null
    const { time } = value
    return typeof time === 'string' && !Number.isNaN(Date.parse(time)) ? { ...value, time } : null
  } catch {
    return null
  }
}
