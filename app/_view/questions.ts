import { quarterOf } from '#core/calendar/calendar.ts'
import { Temporal } from '#core/calendar/temporal.ts'
import { FIGURE_IDS, type FigureId } from '#core/figures/catalogue.ts'
import type { Step } from '#core/figures/step.ts'
import type { SumName } from '#core/figures/sum_names.ts'
import type { AnswerFrame } from '#core/live/apply_delta.ts'
import { DIMENSIONS, type Dimension } from '#core/segment/dimensions.ts'
import type { Question } from '../_live/figures_store.ts'
import { COMPARED_FIGURES, PARTS_OF_COST, RANGE_FIGURES } from '../_overview/overview_figures.ts'
import { DRIVING_FIGURES, DRIVING_SUMS, segmentFigures } from '../_segments/segment_figures.ts'
import { addDays, comparisonOf, localDate, type Period, periodOf, stepOf } from './period.ts'
import type { ScreenSettings } from './settings.ts'
import type { Filters, View } from './view.ts'

/**
 * @returns what the overview asks: the range and the comparison in steps, what is expected of the range and of its last days,
 * today by the hour, and the same day last week.
 */
export function overviewQuestions(view: View, settings: ScreenSettings): Question[] {
  const { filters } = view
  const frame = frameOf(filters, settings)
  const question = (name: string, address: (nowMs: number) => string): Question => ({ name, address, frame })
  const range = (nowMs: number) => rangeOf(view, settings, nowMs)
  const questions = [
    question('series', (now) =>
      ask({
        ...range(now),
        step: stepOf(view, range(now)),
        by: ['handler'],
        filters,
        figures: RANGE_FIGURES,
        sums: PARTS_OF_COST,
      }),
    ),
    ...expectedQuestions(view, settings),
    question('today', (now) => ask({ ...todayOf(now, settings.timeZone), step: 'hour', by: [], filters, figures: ['cases'] })),
    question('lastWeek', (now) =>
      ask({ ...sameTimeLastWeek(now, settings.timeZone), step: 'total', by: [], filters, figures: ['cases'] }),
    ),
  ]
  const before = (nowMs: number) => comparisonOf(view, range(nowMs)) ?? range(nowMs)
  const settled = settledQuestion(view, settings)
  if (view.comparison === 'none') return [...questions, settled]
  return [
    ...questions,
    settled,
    question('before', (now) =>
      ask({ ...before(now), step: stepOf(view, range(now)), by: [], filters, figures: COMPARED_FIGURES }),
    ),
  ]
}

/** The main number is of so many days: enough to tell, few enough to steer by. */
const LATELY_DAYS = 7

/** What holds so far stands beside what is expected: an estimate never beats it. */
const EXPECTED_FIGURES: readonly FigureId[] = ['maturedShare', 'provisionalCostPerAcceptedResolution']

/** @returns what is expected of each step of a range, and of its last whole days together: today is told where it is alone. */
function expectedQuestions(view: View, settings: ScreenSettings): Question[] {
  const frame = frameOf(view.filters, settings)
  const asked = { by: [], filters: view.filters, figures: EXPECTED_FIGURES, fields: ['nowcast'] } as const
  const range = (nowMs: number) => rangeOf(view, settings, nowMs)
  return [
    { name: 'expected', frame, address: (now) => ask({ ...range(now), ...asked, step: stepOf(view, range(now)) }) },
    {
      name: 'lately',
      frame,
      address: (now) => ask({ ...latelyOf(range(now), localDate(now, settings.timeZone)), ...asked, step: 'total' }),
    },
  ]
}

function latelyOf({ from, to }: Period, today: string): Pick<Period, 'from' | 'to'> {
  const end = to < today ? to : today
  if (end <= from) return { from, to }
  const begin = addDays(end, -LATELY_DAYS)
  return { from: begin > from ? begin : from, to: end }
}

/** Days of the last settled weeks, which stand in where the range has nothing settled. */
const SETTLED_DAYS = 28

/**
 * @returns the names of those questions that the overview needs no answer to: where something of the range has settled, what
 * settled last; where all has, what is expected. What the first picture is not answered is not followed either.
 */
export function needlessQuestions(view: View, settings: ScreenSettings, nowMs: number): string[] {
  const settled = lastSettledDate(nowMs, settings.timeZone, settings.acceptanceWindowDays)
  const { from, to } = rangeOf(view, settings, nowMs)
  return [...(from <= settled ? ['settled'] : []), ...(to <= settled ? ['expected', 'lately'] : [])]
}

/** @returns the last four weeks that have settled. */
export const settledQuestion = (view: View, settings: ScreenSettings): Question => ({
  name: 'settled',
  frame: frameOf(view.filters, settings),
  address: (now) => {
    const through = lastSettledDate(now, settings.timeZone, settings.acceptanceWindowDays)
    const period = { from: addDays(through, 1 - SETTLED_DAYS), to: addDays(through, 1) }
    return ask({ ...period, step: 'total', by: ['handler'], filters: view.filters, figures: ['costPerAcceptedResolution'] })
  },
})

/** The day of which at least a part has settled. */
const lastSettledDate = (nowMs: number, timeZone: string, windowDays: number): string =>
  localDate(nowMs - windowDays * 86_400_000, timeZone)

/** @returns what the segments ask: the range and the comparison, by the view's dimensions. */
export function segmentQuestions(view: View, settings: ScreenSettings): Question[] {
  const frame = frameOf(view.filters, settings)
  const { by, filters } = view
  const range = (nowMs: number) => rangeOf(view, settings, nowMs)
  const asked = { step: 'total', by, filters, sums: DRIVING_SUMS } as const
  const figures = segmentFigures(view)
  const current: Question = {
    name: 'current',
    frame,
    address: (now) => ask({ ...range(now), ...asked, figures, fields: ['nowcast'] }),
  }
  const whole = wholeQuestion(view, settings)
  if (view.comparison === 'none') return [current, whole]
  const before = (nowMs: number) => comparisonOf(view, range(nowMs)) ?? range(nowMs)
  return [
    current,
    { name: 'before', frame, address: (now) => ask({ ...before(now), ...asked, figures: DRIVING_FIGURES }) },
    whole,
  ]
}

/** @returns what is expected of a range as a whole: estimates do not add up. */
const wholeQuestion = (view: View, settings: ScreenSettings): Question => ({
  name: 'whole',
  frame: frameOf(view.filters, settings),
  address: (now) => {
    const asked = { by: [], filters: view.filters, figures: EXPECTED_FIGURES, fields: ['nowcast'] } as const
    return ask({ ...rangeOf(view, settings, now), ...asked, step: 'total' })
  },
})

/** @returns what the definitions ask: the range as one, so that medians and agent equivalents are there too. */
export const totalQuestion = (view: View, settings: ScreenSettings): Question => ({
  name: 'total',
  frame: frameOf(view.filters, settings),
  address: (now) =>
    ask({
      ...rangeOf(view, settings, now),
      step: 'total',
      by: [],
      filters: view.filters,
      figures: FIGURE_IDS,
      fields: ['nowcast'],
    }),
})

/** @returns what the calculator is filled from: eight weeks by handler, of which it takes what has matured. */
export const ownNumbersQuestion = (settings: ScreenSettings): Question => ({
  name: 'own',
  frame: frameOf({}, settings),
  address: (now) => {
    const period = rangeOf({ range: '56d' }, settings, now)
    return ask({ ...period, step: 'total', by: ['handler'], filters: {}, figures: [], sums: OWN_SUMS })
  },
})

/** What the calculator is filled from. */
const OWN_SUMS: readonly SumName[] = [
  'matured.cases',
  'matured.accepted',
  'matured.handling',
  'matured.rework',
  'matured.failureImpact',
  'matured.overhead',
]

interface Asked {
  from: string
  to: string
  step: Step
  by: readonly Dimension[]
  filters: Filters
  /** What the screen shows: it is answered with the sums that these are made of, and kept up by deltas of those. */
  figures: readonly FigureId[]
  /** What it takes from the sums themselves. */
  sums?: readonly SumName[]
  /** What else a row is to have. */
  fields?: readonly string[]
}

/**
 * Whether cases bear overhead is asked for always: then only a snapshot has costs right.
 * @returns the query of a question to the API.
 */
export function ask({ from, to, step, by, filters, figures, sums = [], fields = [] }: Asked): string {
  const params = new URLSearchParams({ from, to, step, format: 'columns' })
  if (by.length > 0) params.set('by', by.join(','))
  if (figures.length > 0) params.set('figures', [...new Set(figures)].join(','))
  params.set('fields', ['sums', 'overhead', ...sums.filter((name) => name !== 'overhead'), ...fields].join(','))
  for (const dimension of DIMENSIONS) for (const value of filters[dimension] ?? []) params.append(dimension, value)
  return params.toString()
}

/** @returns the period of a view at an instant, where the workspace is. */
export const rangeOf = (view: Pick<View, 'range'>, { timeZone, firstDayOfWeek }: ScreenSettings, nowMs: number): Period =>
  periodOf(view, localDate(nowMs, timeZone), firstDayOfWeek)

/** In the address an empty value stands for "not said", as in the API. */
export const askedFilters = (filters: Filters): AnswerFrame['filters'] =>
  Object.fromEntries(DIMENSIONS.flatMap((name) => (filters[name] ? [[name, filters[name].map((value) => value || null)]] : [])))

/** @returns what an answer is read with besides what it says. */
export const frameOf = (filters: Filters, settings: ScreenSettings): AnswerFrame => ({
  filters: askedFilters(filters),
  firstDayOfWeek: settings.firstDayOfWeek,
  fullTimeMinutesPerWeek: settings.fullTimeMinutesPerWeek,
})

function todayOf(nowMs: number, timeZone: string): { from: string; to: string } {
  const today = localDate(nowMs, timeZone)
  return { from: today, to: Temporal.PlainDate.from(today).add({ days: 1 }).toString() }
}

/** From that day's midnight to the same time of day as now, at least a quarter hour. */
function sameTimeLastWeek(nowMs: number, timeZone: string): { from: string; to: string } {
  const then = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone).subtract({ days: 7 })
  const midnight = then.startOfDay()
  const end = Math.max(quarterOf(then.epochMilliseconds), midnight.add({ minutes: 15 }).epochMilliseconds)
  return { from: new Date(midnight.epochMilliseconds).toISOString(), to: new Date(end).toISOString() }
}
