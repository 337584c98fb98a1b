import { z } from 'zod'
import type { Calendar } from '../calendar/calendar.ts'
import { type Filters, readFilters, readTime } from '../figures/query.ts'
import { Problem } from '../problem.ts'

const DAY_MS = 86_400_000
/** How long before a release, and since, cases are looked at: twice the usual window, so that half of them have matured. */
export const REACH_DAYS = 28
const LIST_DAYS = 84
const MAX_LIST_DAYS = 400
const MAX_DAYS = 92

/** The cases that an agent version answers for. */
export const OF_THE_AI: Filters = { handler: ['ai'] }

/** Which releases, and which of their cases. */
export interface ReleasesQuery {
  fromMs: number
  toMs: number
  filters: Filters
}

/** Which two versions, as they are told, and which of their cases. */
export interface VersionsQuery {
  /** Null: the one that had the most cases before the release. */
  before: string | null
  after: string
  /** Of a release. */
  sinceMs: number | null
  /** [from, to) by version: of the later one from its release on. */
  hours: Record<'before' | 'after', { fromMs: number; toMs: number }>
  filters: Filters
}

interface Context {
  calendar: Calendar
  nowMs: number
}

/**
 * Reads the parameters of `GET /api/v1/releases/compared`. Without a range: releases of the last twelve weeks; without a handler:
 * the AI's cases, which are what an agent version answers for.
 * @throws Problem `invalid_parameter`.
 */
export function parseReleasesQuery(params: URLSearchParams, { calendar, nowMs }: Context): ReleasesQuery {
  const toMs = readTime(params, 'to', calendar) ?? nowMs
  const fromMs = readTime(params, 'from', calendar) ?? toMs - LIST_DAYS * DAY_MS
  requireRange({ fromMs, toMs }, MAX_LIST_DAYS)
  return { fromMs, toMs, filters: readCases(params) }
}

const version = z.string().min(1).max(201)

/**
 * Reads the parameters of `GET /api/v1/versions/compared`: with `since`, the later version since its release with what the earlier
 * one was in four weeks before and beside it, `before` left out for the one that ran before; else both in [from, to), without a
 * range in the last four weeks.
 * @throws Problem `invalid_parameter`.
 */
export function parseVersionsQuery(params: URLSearchParams, { calendar, nowMs }: Context): VersionsQuery {
  const sinceMs = readTime(params, 'since', calendar)
  const after = readVersion(params, 'after')
  const before = sinceMs !== undefined && !params.has('before') ? null : readVersion(params, 'before')
  if (before === after) throw invalid('after', 'must be another version than `before`')
  const reach = REACH_DAYS * DAY_MS
  const toMs = readTime(params, 'to', calendar) ?? (sinceMs === undefined ? nowMs : sinceMs + reach)
  const fromMs = readTime(params, 'from', calendar) ?? (sinceMs ?? toMs) - reach
  requireRange({ fromMs, toMs }, MAX_DAYS)
  if (sinceMs !== undefined && (sinceMs < fromMs || sinceMs >= toMs)) throw invalid('since', 'must lie in the range')
  return {
    before,
    after,
    sinceMs: sinceMs ?? null,
    hours: { before: { fromMs, toMs }, after: { fromMs: sinceMs ?? fromMs, toMs } },
    filters: readCases(params),
  }
}

function readVersion(params: URLSearchParams, name: string): string {
  const read = version.safeParse(params.get(name))
  if (!read.success) throw invalid(name, 'an agent version, as filters name it')
  return read.data
}

function requireRange({ fromMs, toMs }: { fromMs: number; toMs: number }, days: number): void {
  if (fromMs >= toMs) throw invalid('from', 'must lie before `to`')
  if (toMs - fromMs > days * DAY_MS) throw invalid('from', `the range is longer than ${days} days`)
}

function readCases(params: URLSearchParams): Filters {
  const filters = readFilters(params)
  if (filters.agentVersion) throw invalid('agentVersion', 'is what is compared')
  return { ...OF_THE_AI, ...filters }
}

const invalid = (parameter: string, message: string): Problem =>
  new Problem('invalid_parameter', `${parameter}: ${message}`, { parameter })
