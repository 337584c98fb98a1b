import type { Calendar } from '../calendar/calendar.ts'
import type { Step } from './step.ts'

/** A row of time: [startMs, endMs), within the range that was asked for. */
export interface Span {
  startMs: number
  endMs: number
}

/**
 * Cuts a range at the beginnings of local hours, days, weeks or months.
 * @param firstDayOfWeek 1 is Monday.
 * @returns spans without gaps from `fromMs` to `toMs`; the first and last one may be parts of a step.
 */
export function spansOf(range: { fromMs: number; toMs: number }, step: Step, calendar: Calendar, firstDayOfWeek: number): Span[] {
  const { fromMs, toMs } = range
  if (step === 'total') return [{ startMs: fromMs, endMs: toMs }]
  const spans: Span[] = []
  let startMs = fromMs
  while (startMs < toMs) {
    const endMs = Math.min(toMs, nextStart(startMs, step, calendar, firstDayOfWeek))
    spans.push({ startMs, endMs })
    startMs = endMs
  }
  return spans
}

/** @returns the first beginning of a step after an instant. */
function nextStart(ms: number, step: Exclude<Step, 'total'>, calendar: Calendar, firstDayOfWeek: number): number {
  const local = calendar.at(ms)
  // In exact time: a night that repeats half an hour has no local sum that always goes forward.
  if (step === 'hour') return ms + (60 - local.minute) * 60_000 - local.second * 1_000 - local.millisecond
  const day = local.startOfDay()
  if (step === 'day') return day.add({ days: 1 }).startOfDay().epochMilliseconds
  if (step === 'month') return day.with({ day: 1 }).add({ months: 1 }).startOfDay().epochMilliseconds
  const daysIntoWeek = (local.dayOfWeek - firstDayOfWeek + 7) % 7
  return day.add({ days: 7 - daysIntoWeek }).startOfDay().epochMilliseconds
}
