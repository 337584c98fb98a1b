import { prepareTimeBars, type TimeBarPoint, type TimeBars } from '../_ui/charts/time_bars.ts'
import type { ChartStep } from '../_ui/charts/time_ticks.ts'
import type { TrendStep } from './prepare_trend.ts'

export const PART = 'value'
export const COLOURS = { [PART]: 'var(--part-handling)' } as const

interface Frame {
  step: ChartStep
  height: number
  /** Whether what is known so far can only rise. */
  onlyRises: boolean
}

/** @returns the course of a figure as bars: what has settled filled, what is known of the rest as an outline. */
export const trendBars = (steps: readonly TrendStep[], { step, height, onlyRises }: Frame): TimeBars<typeof PART> =>
  prepareTimeBars(steps.map(barOf), { parts: [PART], step, height, mayFall: !onlyRises })

function barOf({ start, standing, value, low, high, soFar, before, marks }: TrendStep): TimeBarPoint<typeof PART> {
  const isExpected = standing === 'expected' && value !== null && low !== null && high !== null
  return {
    start,
    parts: standing === 'settled' && value !== null ? { [PART]: value } : null,
    known: isExpected ? soFar : standing === 'provisional' ? value : null,
    estimate: isExpected ? { value, low, high } : null,
    before,
    marks,
  }
}
