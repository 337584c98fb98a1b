import type { FiguresAnswer } from '#core/figures/contract.ts'
import { formatMoney } from '#core/format/money.ts'
import { formatCount, formatRate } from '#core/format/number.ts'
import { type Change, changeOfAmount, changeOfRate, LEAST_CASES, type Measured } from '../_figures/change.ts'
import { type Reading, readingOf, readingsByStart } from '../_figures/reading.ts'
import { COST_PARTS } from '../_ui/cost_point.ts'
import type { SparkPoint } from '../_ui/sparkline.tsx'
import { KINDS, type Kind } from './kinds.ts'

/** A number card, ready to draw. */
export interface NumberCardModel {
  id: string
  name: string
  /** How it is counted, in a sentence. */
  definition: string
  value: string
  /** Why there is no value; null where there is one. */
  missing: string | null
  change: Change | null
  /** What it is compared with, e.g. `the 28 days before`. */
  against: string | null
  spark: SparkPoint[]
  sample: string
  /** How much of the sample has matured, 0 to 1; null where maturity does not matter. */
  maturedShare: number | null
}

export interface CardsInput {
  answers: Readonly<Record<string, FiguresAnswer>>
  against: string | null
  firstDayOfWeek: number
}

/** @returns the cards of the overview: the figures, then today's cases. */
export function prepareCards(input: CardsInput, currency: string): NumberCardModel[] {
  const series = readingsByStart(input.answers.series, input.firstDayOfWeek)
  const now = readingOf(input.answers.series?.rows ?? [])
  const before = input.answers.before ? readingOf(input.answers.before.rows) : null
  const cards = KINDS.map((kind): NumberCardModel => {
    const value = kind.value(now)
    return {
      id: kind.id,
      name: kind.name,
      definition: kind.definition,
      value: kind.unit === 'rate' ? formatRate(numberOf(value)) : formatMoney(value, currency),
      missing: value === null ? kind.missing : null,
      change: before && isComparable(kind, now, before) ? changeOf(kind, now, before) : null,
      against: input.against,
      spark: series.map(({ start, reading }) => ({
        start,
        value: isSettled(kind, reading) ? numberOf(kind.value(reading)) : null,
      })),
      sample: kind.sample(now, currency),
      maturedShare: kind.matures ? now.maturedShare : null,
    }
  })
  return [...cards, todayCard(input)]
}

function changeOf(kind: Kind, now: Reading, before: Reading): Change | null {
  const measured = (reading: Reading): Measured => ({ value: numberOf(kind.value(reading)), error: kind.error(reading) })
  return (kind.unit === 'rate' ? changeOfRate : changeOfAmount)(measured(now), measured(before), kind.better)
}

const numberOf = (value: string | number | null): number | null => (value === null ? null : Number(value))

function isComparable(kind: Kind, now: Reading, before: Reading): boolean {
  return [now, before].every(({ total, matured }) => (kind.matures ? matured : total).counts.cases >= LEAST_CASES)
}

/** A bucket that has matured in part would move by itself as it matures, so its point is left out. */
const isSettled = (kind: Kind, reading: Reading): boolean => !kind.matures || reading.maturedShare === 1

function todayCard({ answers, firstDayOfWeek }: CardsInput): NumberCardModel {
  const today = readingOf(answers.today?.rows ?? []).total.counts
  const lastWeek = readingOf(answers.lastWeek?.rows ?? []).total.counts
  return {
    id: 'casesToday',
    name: 'Cases today',
    definition: 'Cases whose first handling ended today, in the workspace’s time zone.',
    value: formatCount(today.cases),
    missing: null,
    change: changeOfAmount(arrivals(today.cases), arrivals(lastWeek.cases), 'neutral'),
    against: 'the same time a week ago',
    spark: readingsByStart(answers.today, firstDayOfWeek).map(({ start, reading }) => ({
      start,
      value: reading.total.counts.cases,
    })),
    sample: `${formatCount(today.resolved)} resolved, ${formatCount(today.escalated)} escalated, ${formatCount(today.abandoned)} abandoned`,
    maturedShare: null,
  }
}

/** Cases come by chance, one by one (Poisson). */
const arrivals = (cases: number): Measured => ({ value: cases, error: Math.sqrt(cases) })

/** The optimistic figure: it counts as accepted what may still be taken back. */
export function prepareProvisional({ answers }: CardsInput, currency: string): { value: string; pending: string } {
  const reading = readingOf(answers.series?.rows ?? [])
  return {
    value: formatMoney(reading.figures.provisionalCostPerAcceptedResolution, currency),
    pending: formatCount(reading.total.counts.pending),
  }
}

export interface HeroPart {
  key: (typeof COST_PARTS)[number]['key']
  /** In currency units, for each accepted resolution. */
  amount: number
}

/** @returns what the cost per accepted resolution of the whole range is made of; nothing where nothing was accepted. */
export function prepareHeroParts({ answers }: CardsInput): HeroPart[] {
  const { counts, costMicros } = readingOf(answers.series?.rows ?? []).matured
  if (counts.accepted === 0) return []
  return COST_PARTS.map(({ key }) => ({ key, amount: Number(costMicros[key]) / 1e6 / counts.accepted }))
}
