import type { WatchedSeries } from './evaluator.ts'
import { THE_LANGUAGE } from './stream_tables.ts'
import { AI_SHARE, DAY_HOURS, steady, type Truth } from './truth.ts'

const RAMP_HOURS = 21 * DAY_HOURS
/** The AI's share after a change of mix. */
const MORE_AI = 0.85

/** What changes from an hour on, and the series that is to show it; the meaning is that of `simulator/scenario.ts`. */
export interface Scenario {
  name: string
  series: WatchedSeries
  /** An alarm is wrong here. */
  isNone?: boolean
  truth: (perDay: number, changeHour: number) => Truth
}

const hazard =
  (times: (hoursSince: number, isTheLanguage: boolean) => number) =>
  (perDay: number, changeHour: number): Truth => ({
    ...steady(perDay),
    hazardTimes: (handler, isTheLanguage, hour) =>
      handler === 'ai' && hour >= changeHour ? times(hour - changeHour, isTheLanguage) : 1,
  })

export const level = (times: number) => hazard(() => times)
export const ramp = (times: number) => hazard((hours) => 1 + (times - 1) * Math.min(1, hours / RAMP_HOURS))
export const timing = (perDay: number, changeHour: number): Truth => ({
  ...steady(perDay),
  isSooner: (hour) => hour >= changeHour,
})
const volume =
  (times: number) =>
  (perDay: number, changeHour: number): Truth => ({ ...steady(perDay), volume: (hour) => (hour >= changeHour ? times : 1) })

export const SCENARIOS: readonly Scenario[] = [
  { name: '×1.10', series: 'breaks.ai', truth: level(1.1) },
  { name: '×1.25', series: 'breaks.ai', truth: level(1.25) },
  { name: '×1.50', series: 'breaks.ai', truth: level(1.5) },
  {
    name: 'one language (5 %) ×2',
    series: `breaks.language.${THE_LANGUAGE}`,
    truth: hazard((_, isTheLanguage) => (isTheLanguage ? 2 : 1)),
  },
  { name: 'ramp to ×1.5 in 21 d', series: 'breaks.ai', truth: ramp(1.5) },
  {
    name: 'unit cost +20 %',
    series: 'unitCost.ai',
    truth: (perDay, changeHour) => ({ ...steady(perDay), costTimes: (hour) => (hour >= changeHour ? 1.2 : 1) }),
  },
  { name: 'timing: 40 % sooner', series: 'breaks.ai', truth: timing },
  {
    name: 'mix: 70 → 85 % AI',
    series: 'breaks',
    isNone: true,
    truth: (perDay, changeHour) => ({ ...steady(perDay), aiShare: (hour) => (hour >= changeHour ? MORE_AI : AI_SHARE) }),
  },
  { name: 'volume −40 %', series: 'breaks', isNone: true, truth: volume(0.6) },
  { name: 'volume +60 %', series: 'breaks', isNone: true, truth: volume(1.6) },
]
