import type { Calendar } from '../calendar/calendar.ts'
import { WEEKDAYS } from './names.ts'
import type { RuleBody } from './rule_contract.ts'

type QuietHours = NonNullable<RuleBody['quietHours']>

/**
 * @returns when what is found at an instant may be sent: at once, or when the quiet hours in which it lies are over. They begin on the
 * days that they name, and end on the next one where their end is not later than their beginning.
 */
export function sendableFrom(quiet: QuietHours | null, atMs: number, calendar: Calendar): number {
  if (!quiet) return atMs
  for (const daysBack of [1, 0]) {
    const day = calendar.at(atMs).subtract({ days: daysBack })
    if (!quiet.days.includes(WEEKDAYS[day.dayOfWeek - 1] ?? 'mon')) continue
    const starts = day.withPlainTime(quiet.from)
    const endsOn = quiet.to > quiet.from ? day : day.add({ days: 1 })
    const endMs = endsOn.withPlainTime(quiet.to).epochMilliseconds
    if (atMs >= starts.epochMilliseconds && atMs < endMs) return endMs
  }
  return atMs
}
