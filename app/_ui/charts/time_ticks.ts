import { MONTHS } from '#core/format/date.ts'

/** How long a chart's steps are. */
export type ChartStep = 'hour' | 'day' | 'week' | 'month'

export interface TimeTick {
  index: number
  label: string
  /** Left out where a screen is narrow. */
  isExtra: boolean
}

/** More labels than this run into each other. */
const MOST = 10
/** Every how many steps a label may stand. */
const EVERY: Record<ChartStep, readonly number[]> = {
  hour: [1, 2, 3, 6, 12, 24, 48, 72, 168],
  day: [1, 2, 3, 7, 14, 28, 56, 112],
  week: [1, 2, 4, 13, 26, 52],
  month: [1, 3, 6, 12],
}

// d3-time-format would write the same, and weigh more than all the rest of the axis.
const asDay = (wall: Date): string => String(wall.getUTCDate())
const asMonth = (wall: Date): string => String(MONTHS[wall.getUTCMonth()])
const asDayAndMonth = (wall: Date): string => `${asDay(wall)} ${asMonth(wall)}`
const asHour = (wall: Date): string => wall.toISOString().slice(11, 16)
const asMonthAndYear = (wall: Date): string => `${asMonth(wall)} ${wall.getUTCFullYear()}`

/**
 * @param starts of the steps, RFC 3339 with the workspace's own offset: what a clock on the wall there shows is what counts.
 * @returns at most ten labels; the month is said where it begins, the day of hours at midnight.
 */
export function timeTicks(starts: readonly string[], step: ChartStep): TimeTick[] {
  const walls = starts.map(wallOf)
  const every = EVERY[step].find((one) => walls.length / one <= MOST) ?? Math.ceil(walls.length / MOST)
  const chosen = walls.flatMap((wall, index) => (placeOf(wall, index, step) % every === 0 ? [{ wall, index }] : []))
  return chosen.map(({ wall, index }, place) => ({
    index,
    label: labelOf(wall, chosen[place - 1]?.wall, step),
    isExtra: place % 2 === 1,
  }))
}

/** Hours are counted from midnight, so that a label says 06:00 and not 05:00; the rest from the first. */
const placeOf = (wall: Date, index: number, step: ChartStep): number =>
  step === 'hour' ? (wall.getTime() - Date.UTC(2024, 0, 1)) / 3_600_000 : index

/** The clock on the wall, as if it were UTC: a Date knows no other time zones than that and the browser's. */
const wallOf = (start: string): Date => new Date(`${start.slice(0, 19)}Z`)

function labelOf(wall: Date, before: Date | undefined, step: ChartStep): string {
  if (step === 'hour') return wall.getUTCHours() === 0 || !before ? asDayAndMonth(wall) : asHour(wall)
  if (step === 'month') return before?.getUTCFullYear() === wall.getUTCFullYear() ? asMonth(wall) : asMonthAndYear(wall)
  return before?.getUTCMonth() === wall.getUTCMonth() ? asDay(wall) : asDayAndMonth(wall)
}
