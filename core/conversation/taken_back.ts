import type { Calendar } from '../calendar/calendar.ts'
import { readTime } from '../figures/query.ts'
import { Problem } from '../problem.ts'

/** [from, to). */
export interface TakenBackRange {
  fromMs: number
  toMs: number
}

const DEFAULT_DAYS = 28

/**
 * Reads `takenBackFrom` and `takenBackTo`: when resolutions were taken back, whenever they were made.
 * @returns null where neither is said. Without the end: until the end of today; without the beginning: 28 local days before.
 * @throws Problem `invalid_parameter`.
 */
export function readTakenBack(
  params: URLSearchParams,
  { calendar, nowMs }: { calendar: Calendar; nowMs: number },
): TakenBackRange | null {
  const from = readTime(params, 'takenBackFrom', calendar)
  const to = readTime(params, 'takenBackTo', calendar)
  if (from === undefined && to === undefined) return null
  const toMs = to ?? calendar.at(nowMs).startOfDay().add({ days: 1 }).startOfDay().epochMilliseconds
  const fromMs = from ?? calendar.at(toMs).subtract({ days: DEFAULT_DAYS }).startOfDay().epochMilliseconds
  if (fromMs < toMs) return { fromMs, toMs }
  throw new Problem('invalid_parameter', 'takenBackFrom: must lie before `takenBackTo`', { parameter: 'takenBackFrom' })
}
