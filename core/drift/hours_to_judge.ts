/** The days that a strip shows. */
const MOST_HOURS = 28 * 24
/** Of more hours than these only every sixth is judged, and the last. */
const EACH_HOURS = 48
const STEP_HOURS = 6

interface Judged {
  /** The last hour that was judged; null at the first time. */
  lastHour: number | null
  /** Before its end nothing is judged. */
  learnedToHour: number
  nowHour: number
}

/** @returns the hours as of which series are to be judged, in order: all since the last time; at the first time, of some weeks some. */
export function hoursToJudge({ lastHour, learnedToHour, nowHour }: Judged): number[] {
  const first = Math.max(lastHour ?? learnedToHour, nowHour - MOST_HOURS, learnedToHour) + 1
  const hours = Array.from({ length: Math.max(0, nowHour - first + 1) }, (_, index) => first + index)
  return hours.length <= EACH_HOURS ? hours : hours.filter((hour) => hour === nowHour || hour % STEP_HOURS === 0)
}
