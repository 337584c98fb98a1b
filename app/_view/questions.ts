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

/** @returns what the overview asks: the range and the comparison in steps, today by the hour, and the same day last week. */
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
    question('today', (now) => ask({ ...todayOf(now, settings.timeZone), step: 'hour', by: [], filters, figures: ['cases'] })),
    question('lastWeek', (now) =>
      ask({ ...sameTimeLastWeek(now, settings.timeZone), step: 'total', by: [], filters, figures: ['cases'] }),
    ),
  ]
  const before = (nowMs: number) => comparisonOf(view, range(nowMs)) ?? range(nowMs)
  // Followed only where the page asked it for the first picture.
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

/** Days of the last settled weeks, which stand in where the range has nothing settled. */
const SETTLED_DAYS = 28

/** @returns whether nothing of a range can have settled yet, so that what settled last is asked for too. */
export const isTooYoung = (view: View, settings: ScreenSettings, nowMs: number): boolean =>
  rangeOf(view, settings, nowMs).from > lastSettledDate(nowMs, settings.timeZone, settings.acceptanceWindowDays)

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
  const current: Question = { name: 'current', frame, address: (now) => ask({ ...range(now), ...asked, figures }) }
  if (view.comparison === 'none') return [current]
  const before = (nowMs: number) => comparisonOf(view, range(nowMs)) ?? range(nowMs)
  return [current, { name: 'before', frame, address: (now) => ask({ ...before(now), ...asked, figures: DRIVING_FIGURES }) }]
}

/** @returns what the definitions ask: the range as one, so that medians and agent equivalents are there too. */
export const totalQuestion = (view: View, settings: ScreenSettings): Question => ({
  name: 'total',
  frame: frameOf(view.filters, settings),
  address: (now) => ask({ ...rangeOf(view, settings, now), step: 'total', by: [], filters: view.filters, figures: FIGURE_IDS }),
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
}

/** Whether cases bear overhead is asked for always: then only a snapshot has costs right. */
function ask({ from, to, step, by, filters, figures, sums = [] }: Asked): string {
  const params = new URLSearchParams({ from, to, step, format: 'columns' })
  if (by.length > 0) params.set('by', by.join(','))
  if (figures.length > 0) params.set('figures', [...new Set(figures)].join(','))
  params.set('fields', ['sums', 'overhead', ...sums.filter((name) => name !== 'overhead')].join(','))
  for (const dimension of DIMENSIONS) for (const value of filters[dimension] ?? []) params.append(dimension, value)
  return params.toString()
}

/** @returns the period of a view at an instant, where the workspace is. */
export const rangeOf = (view: Pick<View, 'range'>, { timeZone, firstDayOfWeek }: ScreenSettings, nowMs: number): Period =>
  periodOf(view, localDate(nowMs, timeZone), firstDayOfWeek)

/** In the address an empty value stands for "not said", as in the API. */
export const askedFilters = (filters: Filters): AnswerFrame['filters'] =>
  Object.fromEntries(DIMENSIONS.flatMap((name) => (filters[name] ? [[name, filters[name].map((value) => value || null)]] : [])))

const frameOf = (filters: Filters, settings: ScreenSettings): AnswerFrame => ({
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
