import type { Unit } from '#core/figures/catalogue/figure.ts'
import { formatDate, formatDay, formatTime } from '#core/format/date.ts'
import { formatValue } from '#core/format/figure.ts'
import type { PointReading } from '../_ui/charts/point_reading.ts'
import type { TrendPoint, TrendStep } from './prepare_trend.ts'

/** How values and times of a trend are written. */
export interface TrendWords {
  name: string
  value: (value: number | null) => string
  start: (start: string) => string
  /** What is compared with, e.g. `the 28 days before`; null where nothing is. */
  against: string | null
}

/** What people call the standings. */
export const STANDING_WORDS = { settled: 'settled', expected: 'expected', provisional: 'so far', none: '' } as const

interface Written {
  name: string
  unit: Unit
  currency: string
  timeZone: string
  step: string
  against: string | null
}

/** @returns how the values and steps of a figure are written; over years, with the year. */
export function trendWords({ name, unit, currency, timeZone, step, against }: Written): TrendWords {
  return {
    name,
    against,
    value: (value) => formatValue(unit, value, currency),
    start: (start) => {
      if (step === 'hour') return `${formatDay(start, timeZone)}, ${formatTime(start, timeZone)}`
      const date = formatDate(start, timeZone)
      return step === 'day' ? date : `${step} from ${date}`
    },
  }
}

/** @returns e.g. `€2.84 to €2.98`; empty where there is no band. */
export const bandOf = ({ low, high }: Pick<TrendPoint, 'low' | 'high'>, { value }: TrendWords): string =>
  low === null || high === null ? '' : `${value(low)} to ${value(high)}`

/** @returns what a step says when it is pointed at. */
export function trendReading(step: TrendStep, words: TrendWords): PointReading {
  const { standing, value, soFar, before, change, tooEarly, marks, sampleWords } = step
  const band = bandOf(step, words)
  return {
    heading: words.start(step.start),
    lines: [
      ...(value === null ? [] : [{ name: `${words.name}, ${STANDING_WORDS[standing]}`, value: words.value(value) }]),
      ...(band === '' ? [] : [{ name: 'Nine times in ten', value: band }]),
      ...(standing === 'expected' && soFar !== null ? [{ name: 'So far', value: words.value(soFar) }] : []),
      ...(before === null || words.against === null ? [] : [{ name: capital(words.against), value: words.value(before) }]),
    ],
    notes: [
      ...(value === null ? ['No value: there is nothing that it could be of.'] : [`${capital(sampleWords)}.`]),
      ...(change === null ? [] : [`Changed by ${change}.`]),
      ...(tooEarly === null ? [] : [tooEarly]),
      ...marks.map(saidMark).map((said) => `${capital(said)}.`),
    ],
  }
}

/** @returns a mark in words. */
export function saidMark({ kind, label }: TrendStep['marks'][number]): string {
  if (kind === 'note') return `note: “${label}”`
  if (kind === 'alert') return `alert: ${label}`
  return kind === 'release' ? `released ${label}` : `new ${label}`
}

/** @returns the course in a sentence or two, for those who do not see it. */
export function trendSummary(steps: readonly TrendStep[], { start, value }: TrendWords): string {
  const known = steps.filter((step) => step.value !== null)
  const settled = known.filter(({ standing }) => standing === 'settled')
  const [first, last] = [settled[0], settled.at(-1)]
  const open = known.length - settled.length
  if (!first || !last) return known.length === 0 ? 'There is no value in this range.' : 'Nothing in this range has settled yet.'
  const said = `From ${value(first.value)} (${start(first.start)}) to ${value(last.value)} (${start(last.start)}).`
  return open === 0 ? said : `${said} ${open} of ${steps.length} steps have not settled.`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
