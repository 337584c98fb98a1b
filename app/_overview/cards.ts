import { type FigureId, figureOf } from '#core/figures/catalogue.ts'
import { type Change, changeOfAmount, changeOfFigure } from '#core/figures/change.ts'
import { errorOfFigure, reasonOf } from '#core/figures/compute.ts'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { numberIn, type Reading, readingOf, readingsByStart, valueIn } from '#core/figures/reading.ts'
import { figureName, formatFigure } from '#core/format/figure.ts'
import type { SparkPoint } from '../_ui/charts/sparkline_shape.ts'
import type { View } from '../_view/view.ts'
import { breakdownView } from './breakdown.ts'
import { readingsBefore } from './readings_before.ts'

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
  /** The view of the segments that says what it is made of. */
  breakdown: View
  spark: SparkPoint[]
  /** The same steps of the time that is compared with. */
  sparkBefore: (number | null)[]
  sample: string
}

export interface CardsInput {
  view: View
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
  const compared = input.answers.series ? readingsBefore(input.answers.series, input.answers.before, input.firstDayOfWeek) : []
  const cards = CARDS.map((id): NumberCardModel => {
    const figure = figureOf(id)
    return {
      id,
      name: figureName(id, input),
      definition: figure.definition,
      value: formatFigure(id, now, currency),
      missing: valueIn(id, now) === null ? reasonOf(figure, now) : null,
      change: before && changeOfFigure(id, now, before, currency),
      against: input.against,
      breakdown: breakdownView(id, input.view),
      spark: series.map(({ start, reading }) => ({ start, value: settledIn(id, reading) })),
      sparkBefore: compared.map((reading) => reading && settledIn(id, reading)),
      sample: figure.sample.words(now, currency),
    }
  })
  return [...cards, todayCard(input, currency)]
}

/** A bucket that has matured in part would move by itself as it matures, so its point is left out. */
const settledIn = (id: FigureId, reading: Reading): number | null =>
  figureOf(id).over !== 'matured' || numberIn('maturedShare', reading) === 1 ? numberIn(id, reading) : null

function todayCard({ view, answers, firstDayOfWeek }: CardsInput, currency: string): NumberCardModel {
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
    breakdown: breakdownView('cases', { ...view, range: 'today' }),
    spark: readingsByStart(answers.today, firstDayOfWeek).map(({ start, reading }) => ({
      start,
      value: isOver(start, answers.today?.asOf) ? numberIn('cases', reading) : null,
    })),
    sparkBefore: [],
    sample: figure.sample.words(today, currency),
  }
}

/** The hour that still runs would look like a fall. */
const isOver = (hour: string, asOf = ''): boolean => Date.parse(hour) + 3_600_000 <= Date.parse(asOf)
