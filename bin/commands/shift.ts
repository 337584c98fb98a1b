import { readEvents } from './read_events.ts'
import { readLines } from './read_lines.ts'

const WEEK_MS = 7 * 86_400_000

/**
 * Reads the file once for its newest event.
 * @param wholeWeeks moves by whole weeks alone, so that every weekday stays what it was; the newest event is then up to a week old.
 * @returns the milliseconds from there to now.
 */
export async function findShift(file: string, wholeWeeks: boolean, nowMs: number): Promise<number> {
  if (file === '-') throw new Error('--shift-to-now reads the file twice, so it cannot be standard input.')
  let newestMs = Number.NEGATIVE_INFINITY
  const { lines } = await readLines(file)
  for await (const { timeMs } of readEvents(lines, { count: 0, examples: [] })) newestMs = Math.max(newestMs, timeMs)
  if (newestMs === Number.NEGATIVE_INFINITY) return 0
  return wholeWeeks ? Math.floor((nowMs - newestMs) / WEEK_MS) * WEEK_MS : nowMs - newestMs
}
