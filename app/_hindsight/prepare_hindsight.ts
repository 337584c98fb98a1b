import type { HindsightAnswer } from '#core/drift/hindsight_contract.ts'
import { formatDay } from '#core/format/date.ts'
import { formatMoney } from '#core/format/money.ts'
import { formatCount, formatRate, formatTenths, NOTHING } from '#core/format/number.ts'
import type { ToldPoint } from '../_ui/charts/told_bands.ts'
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

/** A day or week as it was told at the chosen age, ready to draw. */
export interface HindsightPoint extends ToldPoint {
  lastSettledWeek: number | null
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
      age: capital(ageWords(age.ageDays)),
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

/** @returns when it was told: `just ended` at the age of 1, `2 days later` at that of 3. */
export function ageWords(ageDays: number): string {
  if (ageDays === 1) return 'just ended'
  return ageDays === 2 ? '1 day later' : `${ageDays - 1} days later`
}

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

function sentenceOf(answer: HindsightAnswer, { figure, ageDays }: HindsightView): string {
  const { ages, step, currency } = answer
  const verdict = ages.find((age) => age.ageDays === ageDays)?.[figure]
  if (!verdict || verdict.count === 0 || verdict.within === null) return nothingJudged(answer, { figure, ageDays })
  const { difference } = wordsOf(figure, currency)
  const { count, within, expected, provisional, lastSettledWeek } = verdict
  const besides = [
    ['what was provisional then', provisional] as const,
    ['the last settled week', lastSettledWeek] as const,
  ].flatMap(([name, { error }]: readonly [string, Off]) => (error === null ? [] : [`${name} by ${difference(error)}`]))
  const off = [`What was expected was off by ${difference(expected.error)}`, ...besides].join(', ')
  const told = ageDays === 1 ? `Told when the ${step} had just ended` : `Told ${ageWords(ageDays)}`
  return (
    `${told}, ${formatCount(Math.round(within * count))} of ${formatCount(count)} ${step}${count === 1 ? '' : 's'} ` +
    `came out within the band, of which nine in ten are to. ${off}.`
  )
}

/** Of what was told at this age either nothing has settled, and perhaps something of another, or it was too early to say anything. */
function nothingJudged(
  { ages, said, acceptanceWindowDays, timeZone }: HindsightAnswer,
  { figure, ageDays }: Pick<HindsightView, 'figure' | 'ageDays'>,
): string {
  const own = said.filter((one) => one.ageDays === ageDays)
  if (own.length === 0) return ''
  if (own.some((one) => one[figure].cameOf !== null)) return 'It was too early to say anything of what has settled since.'
  const firstMs = Math.min(...own.map(({ end }) => Date.parse(end))) + acceptanceWindowDays * DAY_MS
  const nothing = `Nothing of this has settled yet: the first does on ${formatDay(firstMs, timeZone)}.`
  const judged = ages.find((age) => age[figure].count > 0)
  return judged ? `${nothing} What was told ${ageWords(judged.ageDays)} can be judged: see the table.` : nothing
}

const DAY_MS = 86_400_000

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const numberOf = (value: number | string | null): number | null => (value === null ? null : Number(value))

function pointOf(said: Said, figure: HindsightView['figure']): HindsightPoint {
  const of = said[figure]
  const [value, low, high, cameOf] = [numberOf(of.estimate), numberOf(of.low), numberOf(of.high), numberOf(of.cameOf)]
  const estimate = value === null || low === null || high === null ? null : { value, low, high }
  return {
    start: said.start,
    estimate,
    provisional: numberOf(of.provisional),
    cameOf,
    lastSettledWeek: numberOf(of.lastSettledWeek),
    isReconstructed: said.reconstructed,
    isWithin: estimate === null || cameOf === null ? null : estimate.low <= cameOf && cameOf <= estimate.high,
  }
}
