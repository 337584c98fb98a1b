import { HANDLERS, type Handler } from '../../event/types.ts'
import type { CohortHour, SegmentTable } from '../segment_table.ts'

const DAY_HOURS = 24

/** Cases that never were, hour by hour: always the same for the same wishes. */
export interface Wishes {
  hours: number
  casesPerHour?: (hour: number) => Record<Handler, number>
  /** What the chance of a break is multiplied by, in cohorts from an hour on; and of which language (1 or 2). */
  hazard?: (of: { handler: Handler; language: number; hour: number }) => number
  handlingMicros?: (of: { handler: Handler; hour: number }) => number
  /** What mending one of an hour's cohort costs. */
  reworkMicros?: (of: { handler: Handler; hour: number }) => number
  atOnce?: (hour: number) => number
}

/** Of one stint, half as much more or less. */
export const REWORK_MICROS = 4_000_000
/** Of resolutions of the AI and of people that come back within the window. */
export const SHARE = { ai: 0.25, human: 0.08 }
export const WINDOW_HOURS = 14 * DAY_HOURS
/** 1,000 days after the epoch, a Monday. */
export const START_HOUR = 24 * (4 + 7 * 1_000)

/** @returns tables of both handlers, and of two languages: 2 and 3, three cases of 2 to one of 3. */
export function someWorld(wishes: Wishes): SegmentTable[] {
  const random = seeded(11)
  const mending = seeded(12)
  const tables = new Map<
    string,
    SegmentTable & { cohorts: Required<CohortHour>[]; breaks: { cohortHour: number; ageHours: number; breaks: number }[] }
  >()
  const tableOf = (handler: Handler, language: number | null) => {
    const id = `${handler}/${language}`
    const dimension = language === null ? null : ('language' as const)
    const table = tables.get(id) ?? { handler, dimension, value: language, cohorts: [], breaks: [] }
    tables.set(id, table)
    return table
  }
  for (let at = 0; at < wishes.hours; at++) {
    const hour = START_HOUR + at
    for (const handler of HANDLERS)
      for (const language of [2, 3]) {
        const count = Math.round((wishes.casesPerHour?.(at) ?? { ai: 28, human: 12 })[handler] * (language === 2 ? 0.75 : 0.25))
        const handlingMicros = wishes.handlingMicros?.({ handler, hour: at }) ?? (handler === 'ai' ? 100_000 : 5_000_000)
        const costs = Array.from({ length: count }, () => handlingMicros * (0.5 + random()))
        const atOnce = Array.from({ length: count }, () => random() < (wishes.atOnce?.(at) ?? 0.01))
        const cohort: Required<CohortHour> = {
          hour,
          cases: count,
          resolved: count,
          brokenAtOnce: atOnce.filter(Boolean).length,
          lost: 0,
          handlingMicros: costs.reduce((sum, cost) => sum + cost, 0),
          rework: { stints: 0, micros: 0 },
        }
        const share = SHARE[handler] * (wishes.hazard?.({ handler, language, hour: at }) ?? 1)
        const breaks = atOnce
          .filter((broken) => !broken && random() < share)
          .map(() => ({ cohortHour: hour, ageHours: someAge(random), breaks: 1 }))
        const reworkMicros = wishes.reworkMicros?.({ handler, hour: at }) ?? REWORK_MICROS
        for (const _ of breaks) {
          cohort.rework.stints += 1
          cohort.rework.micros += reworkMicros * (0.5 + mending())
        }
        for (const table of [tableOf(handler, null), tableOf(handler, language)]) {
          table.breaks.push(...breaks)
          addCohort(table.cohorts, cohort)
        }
      }
  }
  return [...tables.values()]
}

function addCohort(cohorts: Required<CohortHour>[], one: Required<CohortHour>): void {
  const last = cohorts.at(-1)
  if (last?.hour !== one.hour) {
    cohorts.push({ ...one, rework: { ...one.rework } })
    return
  }
  for (const name of ['cases', 'resolved', 'brokenAtOnce', 'lost', 'handlingMicros'] as const) last[name] += one[name]
  for (const name of ['stints', 'micros'] as const) last.rework[name] += one.rework[name]
}

/** Most come back within a day, some after a week. */
const someAge = (random: () => number): number => Math.min(WINDOW_HOURS - 1, Math.floor(-Math.log(1 - random()) * 40))

/** Mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
