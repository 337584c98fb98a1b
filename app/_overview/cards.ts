import { type FigureId, figureOf } from '#core/figures/catalogue.ts'
import { type Change, changeOfAmount, changeOfFigure } from '#core/figures/change.ts'
import { errorOfFigure, reasonOf } from '#core/figures/compute.ts'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { numberIn, type Reading, readingOf, readingsByStart, valueIn } from '#core/figures/reading.ts'
import { figureName, formatFigure } from '#core/format/figure.ts'
import type { SparkPoint } from '../_ui/sparkline.tsx'

/** The figures that matter beside the main one, the first one first. */
export const CARDS: readonly FigureId[] = [
  'acceptedResolutionRate',
  'containmentRate',
  'costPerCase',
  'qualityGap',
  'savingPerAccepted',
  'escalationAccuracy',
  'takenUpShare',
  'handoffMinutes',
  'humanHandleSeconds',
  'csat',
]

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
  handoffTargetMinutes: number
}

/** @returns the cards of the overview: the figures, then today's cases. */
export function prepareCards(input: CardsInput, currency: string): NumberCardModel[] {
  const series = readingsByStart(input.answers.series, input.firstDayOfWeek)
  const now = readingOf(input.answers.series?.rows ?? [])
  const before = input.answers.before ? readingOf(input.answers.before.rows) : null
  const cards = CARDS.map((id): NumberCardModel => {
    const figure = figureOf(id)
    return {
      id,
      name: figureName(id, input),
      definition: figure.definition,
      value: formatFigure(id, now, currency),
      missing: valueIn(id, now) === null ? reasonOf(figure, now) : null,
      change: before && changeOfFigure(id, now, before),
      against: input.against,
      spark: series.map(({ start, reading }) => ({ start, value: isSettled(id, reading) ? numberIn(id, reading) : null })),
      sample: figure.sample.words(now, currency),
      maturedShare: figure.over === 'matured' ? numberIn('maturedShare', now) : null,
    }
  })
  return [...cards, todayCard(input, currency)]
}

/** A bucket that has matured in part would move by itself as it matures, so its point is left out. */
const isSettled = (id: FigureId, reading: Reading): boolean =>
  figureOf(id).over !== 'matured' || numberIn('maturedShare', reading) === 1

function todayCard({ answers, firstDayOfWeek }: CardsInput, currency: string): NumberCardModel {
  const today = readingOf(answers.today?.rows ?? [])
  const figure = figureOf('cases')
  const measured = (reading: Reading) => ({ value: numberIn('cases', reading), error: errorOfFigure(figure, reading) })
  return {
    id: 'casesToday',
    name: 'Cases today',
    definition: 'Cases whose first handling ended today, in the workspace’s time zone.',
    value: formatFigure('cases', today, currency),
    missing: null,
    // However few there are: chance alone is told from a change by their number.
    change: changeOfAmount(measured(today), measured(readingOf(answers.lastWeek?.rows ?? [])), figure.better),
    against: 'the same time a week ago',
    spark: readingsByStart(answers.today, firstDayOfWeek).map(({ start, reading }) => ({
      start,
      value: numberIn('cases', reading),
    })),
    sample: figure.sample.words(today, currency),
    maturedShare: null,
  }
}
