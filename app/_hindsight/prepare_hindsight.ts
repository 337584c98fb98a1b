import type { HindsightAnswer } from '#core/drift/hindsight_contract.ts'
import { formatMoney } from '#core/format/money.ts'
import { formatCount, formatRate, formatTenths, NOTHING } from '#core/format/number.ts'
import type { TimeBarPoint } from '../_ui/charts/time_bars.ts'
import type { HindsightView } from './hindsight_view.ts'

/** How good it was at one age, in words. */
export interface HindsightRow {
  ageDays: number
  age: string
  count: string
  error: string
  within: string
  width: string
  provisional: string
  lastSettledWeek: string
}

/** A day or week as it was told at the chosen age, ready to draw: `known` is what was provisional then, `before` what came of it. */
export interface HindsightPoint extends TimeBarPoint<never> {
  lastSettledWeek: number | null
  /** Null until it has matured. */
  isWithin: boolean | null
}

export interface HindsightModel {
  sentence: string
  rows: HindsightRow[]
  points: HindsightPoint[]
}

type Off = HindsightAnswer['ages'][number]['rate' | 'cost']['expected']
type Said = HindsightAnswer['said'][number]

/** @returns what the page of hindsight shows, ready to draw. */
export function prepareHindsight(answer: HindsightAnswer, view: HindsightView): HindsightModel {
  const words = wordsOf(view.figure, answer.currency)
  const rows = answer.ages.map((age): HindsightRow => {
    const { count, expected, within, width, provisional, lastSettledWeek } = age[view.figure]
    return {
      ageDays: age.ageDays,
      age: ageWords(age.ageDays),
      count: formatCount(count),
      error: words.difference(expected.error),
      within: formatRate(within),
      width: words.difference(width),
      provisional: words.difference(provisional.error),
      lastSettledWeek: words.difference(lastSettledWeek.error),
    }
  })
  return {
    sentence: sentenceOf(answer, view),
    rows,
    points: answer.said.filter(({ ageDays }) => ageDays === view.ageDays).map((said) => pointOf(said, view.figure)),
  }
}

/** @returns e.g. `3 days after`. */
export const ageWords = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'} after`

/** @returns what writes values of a figure, and how far apart two are. */
export function wordsOf(figure: HindsightView['figure'], currency: string) {
  const known = (write: (value: number) => string) => (value: number | string | null) =>
    value === null ? NOTHING : write(Number(value))
  const points = (value: number): string => `${formatTenths(Math.abs(value) * 100)} pt`
  const money = (value: number): string => formatMoney(value, currency)
  return figure === 'rate'
    ? { value: known(formatRate), difference: known(points) }
    : { value: known(money), difference: known((value) => money(Math.abs(value))) }
}

function sentenceOf({ ages, step, currency }: HindsightAnswer, { figure, ageDays }: HindsightView): string {
  const verdict = ages.find((age) => age.ageDays === ageDays)?.[figure]
  if (!verdict || verdict.count === 0 || verdict.within === null) return ''
  const { difference } = wordsOf(figure, currency)
  const { count, within, expected, provisional, lastSettledWeek } = verdict
  const besides = [
    ['what was provisional then', provisional] as const,
    ['the last settled week', lastSettledWeek] as const,
  ].flatMap(([name, { error }]: readonly [string, Off]) => (error === null ? [] : [`${name} by ${difference(error)}`]))
  const off = [`What was expected was off by ${difference(expected.error)}`, ...besides].join(', ')
  return (
    `Told ${ageWords(ageDays)}, ${formatCount(Math.round(within * count))} of ${formatCount(count)} ` +
    `${step}${count === 1 ? '' : 's'} ended within the band, of which nine in ten are to. ${off}.`
  )
}

const numberOf = (value: number | string | null): number | null => (value === null ? null : Number(value))

function pointOf(said: Said, figure: HindsightView['figure']): HindsightPoint {
  const of = said[figure]
  const [value, low, high, cameOf] = [numberOf(of.estimate), numberOf(of.low), numberOf(of.high), numberOf(of.cameOf)]
  const estimate = value === null || low === null || high === null ? null : { value, low, high }
  return {
    start: said.start,
    parts: null,
    known: numberOf(of.provisional),
    estimate,
    before: cameOf,
    marks: [],
    lastSettledWeek: numberOf(of.lastSettledWeek),
    isWithin: estimate === null || cameOf === null ? null : estimate.low <= cameOf && cameOf <= estimate.high,
  }
}
