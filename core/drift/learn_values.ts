import { addTo, at, sum } from '../nowcast/numbers.ts'
import { WEEK_HOURS } from '../nowcast/week.ts'
import { NOT_SAID } from '../segment/numbers.ts'
import type { LearnedValues } from './baseline.ts'
import { NEW_VALUES_FLOOR, WATCHED_DIMENSIONS } from './new_values.ts'
import type { SegmentTable } from './segment_table.ts'

const DAY_HOURS = 24

interface Days {
  fromHour: number
  toHour: number
}

/** @returns which values each dimension had, and how many cases of the last week had one that was new in it: docs/drift.md, section 8. */
export function learnValues(tables: readonly SegmentTable[], days: Days): LearnedValues[] {
  return WATCHED_DIMENSIONS.flatMap((dimension) => {
    const own = tables.filter((table) => table.dimension === dimension)
    const lastWeek = { fromHour: Math.max(days.fromHour, days.toHour - WEEK_HOURS), toHour: days.toHour }
    const values = valuesIn(own, days)
    // What nobody ever said has no new values; it begins to be said.
    if (!values.some((value) => value !== NOT_SAID)) return []
    const before = new Set(valuesIn(own, { fromHour: days.fromHour, toHour: lastWeek.fromHour }))
    return [{ dimension, values, ...shareOfNew(own, lastWeek, (value) => value !== NOT_SAID && !before.has(value)) }]
  })
}

const valuesIn = (tables: readonly SegmentTable[], days: Days): number[] => {
  const seen = tables.filter(({ cohorts }) => cohorts.some(({ hour, cases }) => isWithin(hour, days) && cases > 0))
  return [...new Set(seen.flatMap(({ value }) => value ?? []))].sort((a, b) => a - b)
}

function shareOfNew(
  tables: readonly SegmentTable[],
  days: Days,
  isNew: (value: number) => boolean,
): { share: number; dispersion: number } {
  const count = Math.ceil((days.toHour - days.fromHour) / DAY_HOURS)
  const [seen, of] = [new Float64Array(count), new Float64Array(count)]
  for (const { value, cohorts } of tables)
    for (const { hour, cases } of cohorts) {
      if (!isWithin(hour, days)) continue
      const day = Math.floor((hour - days.fromHour) / DAY_HOURS)
      addTo(of, day, cases)
      if (value !== null && isNew(value)) addTo(seen, day, cases)
    }
  const share = (sum(seen) + 0.5) / (sum(of) + 1)
  const expected = Math.max(share, NEW_VALUES_FLOOR) * sum(of)
  const apart = sum(seen.map((one, day) => (one - share * at(of, day)) ** 2))
  return { share, dispersion: expected > 0 ? Math.max(1, (apart / expected) * (count / Math.max(1, count - 1))) : 1 }
}

const isWithin = (hour: number, { fromHour, toHour }: Days): boolean => hour >= fromHour && hour < toHour
