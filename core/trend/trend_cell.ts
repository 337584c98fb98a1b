import { type FigureId, figureOf } from '../figures/catalogue.ts'
import { numberIn, type Reading } from '../figures/reading.ts'
import { sumsUnder } from '../figures/rests_on.ts'
import type { RowNowcast } from '../figures/row_nowcast.ts'
import type { SumName } from '../figures/sum_names.ts'
import type { Standing } from '../review/cell.ts'

/** A figure of a step of time: money in units of the currency, rates from 0 to 1. */
export interface TrendCell {
  standing: Standing
  value: number | null
  /** Nine in ten end between these, of what is expected. */
  low: number | null
  high: number | null
  /** What holds so far of what is expected: an estimate never beats it. */
  soFar: number | null
  /** The cases, or whatever else the figure rests on. */
  sample: number
}

interface TrendStep {
  reading: Reading
  nowcast: RowNowcast | undefined
  /** Whether the step is over. */
  isOver: boolean
}

/** What may be taken back until the acceptance window has passed, and what that costs. */
const MOVED_BY_THE_WINDOW: readonly SumName[] = [
  'accepted',
  'pending',
  'broken',
  'brokenRecontact',
  'brokenReopen',
  'brokenEscalation',
  'brokenChurn',
  'aiBrokenHumanRework',
  'rework',
  'failureImpact',
  'full',
  'reworkStints',
  'unbrokenHandlingMs',
]

/** @returns whether a figure of a time that is over moves on until all of its cases have matured; else it has settled by then. */
export function settlesWithWindow(id: FigureId): boolean {
  if (id === 'maturedShare' || figureOf(id).over === 'matured') return true
  return [...sumsUnder(id)].some((name) => name.includes('.') || MOVED_BY_THE_WINDOW.includes(name))
}

/**
 * @returns how a figure of a step stands: settled; what it is expected to be, where the nowcast tells it; or what it is so far,
 * which of figures over matured cases is over those that have matured.
 */
export function trendCell(id: FigureId, { reading, nowcast, isOver }: TrendStep): TrendCell {
  const value = numberIn(id, reading)
  const { cases } = reading.total.counts
  const nothing: TrendCell = { standing: 'none', value: null, low: null, high: null, soFar: null, sample: sampleOf(id, reading) }
  const hasMatured = cases === 0 || reading.matured.counts.cases === cases
  if (isOver && (hasMatured || !settlesWithWindow(id)))
    return value === null ? nothing : { ...nothing, standing: 'settled', value }
  const soFar = soFarOf(id, reading) ?? value
  const expected = expectedOf(id, nowcast, soFar)
  if (expected) return { ...nothing, standing: 'expected', ...expected, soFar }
  return soFar === null ? nothing : { ...nothing, standing: 'provisional', value: soFar }
}

/** Whether the nowcast tells what it will be. */
export const isForetold = (id: FigureId): id is 'costPerAcceptedResolution' | 'acceptedResolutionRate' =>
  id === 'costPerAcceptedResolution' || id === 'acceptedResolutionRate'

/** What is told before it has settled rests on all cases, not on those that have matured alone. */
function sampleOf(id: FigureId, reading: Reading): number {
  const { cases } = reading.total.counts
  return isForetold(id) && reading.matured.counts.cases < cases ? cases : figureOf(id).sample.size(reading)
}

/** The best that it can come to: what is pending holds. */
function soFarOf(id: FigureId, reading: Reading): number | null {
  if (id === 'costPerAcceptedResolution') return numberIn('provisionalCostPerAcceptedResolution', reading)
  const { accepted, pending, cases } = reading.total.counts
  return id === 'acceptedResolutionRate' && cases > 0 ? (accepted + pending) / cases : null
}

function expectedOf(id: FigureId, nowcast: RowNowcast | undefined, atBest: number | null) {
  if (!isForetold(id)) return null
  const within =
    id === 'costPerAcceptedResolution'
      ? (value: number): number => Math.max(value, atBest ?? value)
      : (value: number): number => Math.min(value, atBest ?? value)
  const { estimate, low, high } = nowcast?.[id] ?? {}
  if (estimate == null || low == null || high == null) return null
  return { value: within(Number(estimate)), low: within(Number(low)), high: within(Number(high)) }
}
