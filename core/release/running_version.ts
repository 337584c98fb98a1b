import type { LifeTable } from '../nowcast/life_table.ts'
import { addTo, at } from '../nowcast/numbers.ts'
import type { RunningVersion } from './hours_until_shown.ts'
import { type AgeTally, emptyTally } from './tally_ages.ts'

const DAY_HOURS = 24

/** @returns what a version has come to, and at which pace it goes on: that of the last day, or since it began. */
export function runningVersion(
  tables: readonly LifeTable[],
  tallies: readonly AgeTally[],
  { nowHour, windowHours }: { nowHour: number; windowHours: number },
): RunningVersion {
  const { exposure: atRiskNow } = emptyTally(windowHours)
  let [lately, firstHour] = [0, nowHour - 1]
  for (const table of tables) {
    const first = table.firstHour + Array.from(table.resolved).findIndex((count) => count > 0)
    if (first >= table.firstHour) firstHour = Math.min(firstHour, first)
    for (let hour = Math.max(table.firstHour, nowHour - windowHours); hour < nowHour; hour++) {
      const count = at(table.resolved, hour - table.firstHour)
      if (nowHour - hour < windowHours) addTo(atRiskNow, nowHour - hour, count)
      if (hour >= nowHour - DAY_HOURS) lately += count
    }
    for (const { cohortHour, ageHours, breaks } of table.breaks) {
      const isLive = cohortHour < nowHour && nowHour - cohortHour < windowHours
      if (isLive && cohortHour + ageHours < nowHour) addTo(atRiskNow, nowHour - cohortHour, -breaks)
    }
  }
  return { tally: sumOf(tallies, windowHours), atRiskNow, perHour: lately / Math.min(DAY_HOURS, nowHour - firstHour) }
}

function sumOf(tallies: readonly AgeTally[], windowHours: number): AgeTally {
  const sum = emptyTally(windowHours)
  for (const { exposure, broken } of tallies)
    for (let age = 0; age < windowHours; age++) {
      addTo(sum.exposure, age, at(exposure, age))
      addTo(sum.broken, age, at(broken, age))
    }
  return sum
}
