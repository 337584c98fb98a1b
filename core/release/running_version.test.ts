import { describe, expect, it } from 'vitest'
import type { BreaksOfAge, LifeTable } from '../nowcast/life_table.ts'
import { runningVersion } from './running_version.ts'
import { emptyTally } from './tally_ages.ts'

const NOW = 1_000
const WINDOW_HOURS = 6
const at = { nowHour: NOW, windowHours: WINDOW_HOURS }
const tableOf = (firstHour: number, resolved: number[], breaks: BreaksOfAge[] = []): LifeTable => ({
  firstHour,
  resolved,
  breaks,
})

describe('how a version goes on', () => {
  it('has by age what has not broken and has not matured', () => {
    // Of 8 hours; the oldest two complete no further age within the window.
    const table = tableOf(
      NOW - 8,
      [80, 70, 60, 50, 40, 30, 20, 10],
      [
        { cohortHour: NOW - 8, ageHours: 5, breaks: 9 },
        { cohortHour: NOW - 5, ageHours: 0, breaks: 4 },
        { cohortHour: NOW - 5, ageHours: 3, breaks: 1 },
        { cohortHour: NOW - 1, ageHours: 0, breaks: 2 },
      ],
    )
    const { atRiskNow } = runningVersion([table], [], at)
    expect([...atRiskNow]).toEqual([0, 10 - 2, 20, 30, 40, 50 - 5])
  })

  it('adds up the segments, and their tallies by age', () => {
    const tallies = [1, 10].map((times) => ({
      exposure: emptyTally(WINDOW_HOURS).exposure.map((_, age) => times * age),
      broken: emptyTally(WINDOW_HOURS).broken.fill(times),
    }))
    const { atRiskNow, tally } = runningVersion([tableOf(NOW - 2, [5, 3]), tableOf(NOW - 1, [100])], tallies, at)
    expect([...atRiskNow].slice(0, 3)).toEqual([0, 103, 5])
    expect([...tally.exposure]).toEqual([0, 11, 22, 33, 44, 55])
    expect([...tally.broken]).toEqual(Array(WINDOW_HOURS).fill(11))
  })

  it.each([
    ['of the last day, where it is older', [tableOf(NOW - 26, [999, 999, 48, ...Array(23).fill(0)])], 2],
    ['since it began, where it is younger', [tableOf(NOW - 4, [20, 0, 0, 4])], 6],
    ['since its first resolution, not since its table begins', [tableOf(NOW - 20, [...Array(16).fill(0), 20, 0, 0, 4])], 6],
    ['since the earliest segment began', [tableOf(NOW - 2, [4, 4]), tableOf(NOW - 4, [16, 0, 0, 0])], 6],
    ['of the last hour at least', [tableOf(NOW - 1, [7])], 7],
    ['of nothing', [tableOf(NOW - 3, [0, 0, 0])], 0],
  ])('resolves as many an hour as it did %s', (_, tables, perHour) => {
    // A window that reaches back further than the day.
    expect(runningVersion(tables, [], { nowHour: NOW, windowHours: 48 }).perHour).toBe(perHour)
  })
})
