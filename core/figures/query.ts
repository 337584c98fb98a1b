import { z } from 'zod'
import { type Calendar, QUARTER_MS, quarterOf } from '../calendar/calendar.ts'
import { HANDLERS } from '../event/types.ts'
import { Problem } from '../problem.ts'
import { DIMENSIONS, type Dimension } from '../segment/dimensions.ts'
import type { Contents } from './contents.ts'
import { readContents } from './read_contents.ts'
import { STEPS, type Step } from './step.ts'

/** Values of one dimension that are asked for; null is "not said". */
export type Filters = Partial<Record<Dimension, (string | null)[]>>

export interface FiguresQuery {
  fromMs: number
  toMs: number
  step: Step
  by: Dimension[]
  filters: Filters
  /** What the rows are to have; everything where left out. */
  contents?: Contents | undefined
}

const DAY_MS = 86_400_000
const DEFAULT_DAYS = 28
const MAX_RANGE_DAYS = 3_700
const localDate = z.iso.date()
const instant = z.iso.datetime({ offset: true })

/**
 * Reads the parameters of `GET /api/v1/figures`. Without a range: the last 28 local days, today included.
 * @throws Problem `invalid_parameter` that names the parameter and what it takes.
 */
export function parseFiguresQuery(params: URLSearchParams, context: { calendar: Calendar; nowMs: number }): FiguresQuery {
  const { calendar, nowMs } = context
  const tomorrow = calendar.at(nowMs).startOfDay().add({ days: 1 }).startOfDay()
  // Cohorts are quarter hours: a range has every one that it touches, and the answer says which.
  const toMs = roundUp(readTime(params, 'to', calendar)) ?? tomorrow.epochMilliseconds
  const fromMs =
    roundDown(readTime(params, 'from', calendar)) ??
    calendar.at(toMs).subtract({ days: DEFAULT_DAYS }).startOfDay().epochMilliseconds
  if (fromMs >= toMs) throw invalid('from', 'must lie before `to`')
  if (toMs - fromMs > MAX_RANGE_DAYS * DAY_MS) throw invalid('from', `the range is longer than ${MAX_RANGE_DAYS} days`)
  const step = readOne(params, 'step', STEPS) ?? 'total'
  if (step === 'hour' && toMs - fromMs > 93 * DAY_MS) throw invalid('step', 'hours are given for at most 93 days')
  return { fromMs, toMs, step, by: readDimensions(params), filters: readFilters(params), contents: readContents(params) }
}

/** How answers write their rows: as objects, or as lists of what stands in their columns. */
export type AnswerForm = 'rows' | 'columns'

/** @returns the form that `format` asks for. @throws Problem `invalid_parameter` for any other. */
export const readForm = (params: URLSearchParams): AnswerForm => readOne(params, 'format', ['rows', 'columns']) ?? 'rows'

/** @returns the filters among the parameters: `handler=ai&language=de&language=sv`; an empty value is "not said". */
export function readFilters(params: URLSearchParams): Filters {
  const filters: Filters = {}
  for (const dimension of DIMENSIONS) {
    const values = params.getAll(dimension)
    if (values.length === 0) continue
    if (values.length > 100) throw invalid(dimension, 'at most 100 values')
    const unknown = dimension === 'handler' && values.find((value) => !HANDLERS.some((handler) => handler === value))
    if (unknown !== undefined && unknown !== false) throw invalid('handler', 'one of ai, human')
    filters[dimension] = [...new Set(values)].map((value) => value || null)
  }
  return filters
}

/** @returns an instant among the parameters, or the start of a local date; undefined where it is not said. */
export function readTime(params: URLSearchParams, name: string, calendar: Calendar): number | undefined {
  const text = params.get(name)
  if (text === null || text === '') return undefined
  // A `+` of an offset arrives as a space where the sender did not escape it.
  const unescaped = text.replace(/ (?=\d\d:\d\d$)/, '+')
  if (localDate.safeParse(text).success) return calendar.dateStart(text)
  const ms = instant.safeParse(unescaped).success ? Date.parse(unescaped) : Number.NaN
  if (Number.isNaN(ms)) throw invalid(name, 'an RFC 3339 instant or a local date such as 2026-11-16')
  return ms
}

const roundDown = (ms: number | undefined): number | undefined => (ms === undefined ? undefined : quarterOf(ms))
const roundUp = (ms: number | undefined): number | undefined => roundDown(ms === undefined ? undefined : ms + QUARTER_MS - 1)

function readDimensions(params: URLSearchParams): Dimension[] {
  const names = params
    .getAll('by')
    .flatMap((list) => list.split(','))
    .filter(Boolean)
  for (const name of names) {
    if (!DIMENSIONS.some((dimension) => dimension === name)) throw invalid('by', `one or more of ${DIMENSIONS.join(',')}`)
  }
  return DIMENSIONS.filter((dimension) => names.includes(dimension))
}

function readOne<T extends string>(params: URLSearchParams, name: string, allowed: readonly T[]): T | undefined {
  const text = params.get(name)
  if (text === null || text === '') return undefined
  const found = allowed.find((value) => value === text)
  if (!found) throw invalid(name, `one of ${allowed.join(', ')}`)
  return found
}

const invalid = (parameter: string, message: string): Problem =>
  new Problem('invalid_parameter', `${parameter}: ${message}`, { parameter })
