import type { LearnedCosts } from '../baseline.ts'
import { evaluate, type JudgedSeries } from '../evaluate.ts'
import { learnDriftBaseline } from '../learn.ts'
import { type ReadyBaseline, readyBaseline } from '../ready_baseline.ts'
import type { SegmentTable } from '../segment_table.ts'
import { START_HOUR, someWorld, WINDOW_HOURS, type Wishes } from './some_world.ts'

const DAY_HOURS = 24
const LEARNED_FROM = WINDOW_HOURS
export const CHANGE = LEARNED_FROM + 28 * DAY_HOURS + WINDOW_HOURS + 7 * DAY_HOURS
export const NOW = CHANGE + 4 * DAY_HOURS
const hourOfWeek = (hour: number): number => (hour - START_HOUR) % 168
const costs: LearnedCosts = {
  unitCosts: {
    ai: { mean: 100_000, variance: 833_333_333, count: 1, dispersion: 8_333 },
    human: { mean: 5e6, variance: 2.1e12, count: 1, dispersion: 420_000 },
  },
  breakCosts: { ai: { mean: 4e6, variance: 1e12, count: 1 }, human: { mean: 6e6, variance: 1e12, count: 1 } },
  laterRework: { ai: { perHour: [], squareOverMean: 0 }, human: { perHour: [], squareOverMean: 0 } },
  costPerAcceptedMicros: 2e6,
}

const learned = {
  fromHour: START_HOUR + LEARNED_FROM,
  toHour: START_HOUR + LEARNED_FROM + 28 * DAY_HOURS,
  windowHours: WINDOW_HOURS,
  hourOfWeek,
}
export const watched = (tables: readonly SegmentTable[]): ReadyBaseline =>
  readyBaseline(learnDriftBaseline(tables, learned, costs), hourOfWeek)
/** All worlds that change later alone have the same weeks to learn from. */
export const usual = watched(someWorld({ hours: LEARNED_FROM + 28 * DAY_HOURS }))

export function evaluated(wishes: Partial<Wishes>, ready?: (tables: readonly SegmentTable[]) => ReadyBaseline) {
  const tables = someWorld({ hours: NOW + 48, ...wishes })
  const evaluation = evaluate({ ready: ready?.(tables) ?? usual, tables, nowHour: START_HOUR + NOW })
  const named = (id: string): JudgedSeries => {
    const found = evaluation.series.find((one) => one.id === id)
    if (!found) throw new Error(`no series ${id}`)
    return found
  }
  return { tables, evaluation, named, states: Object.fromEntries(evaluation.series.map(({ id, state }) => [id, state])) }
}

export const changed = (hour: number): boolean => hour >= CHANGE
