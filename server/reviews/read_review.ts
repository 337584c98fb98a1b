import type { ClientBase } from 'pg'
import { contentsOf } from '#core/figures/contents.ts'
import type { FigureRow, FiguresAnswer } from '#core/figures/contract.ts'
import type { FiguresQuery } from '#core/figures/query.ts'
import { maturedThrough } from '#core/figures/stretches.ts'
import type { ReadPeriod } from '#core/moved/say_moved.ts'
import { Problem } from '#core/problem.ts'
import type { Review, ReviewAnswer } from '#core/review/contract.ts'
import { addressOf, type Period, type PeriodCalendar, parsePeriod, rangeOfPeriod, shiftPeriod } from '#core/review/period.ts'
import type { PeriodRows } from '#core/review/period_rows.ts'
import { REVIEW_COLUMNS, SEGMENT_COLUMNS } from '#core/review/review_columns.ts'
import { sayReview } from '#core/review/say_review.ts'
import { readFiguresIn } from '../figures/read_figures.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { type ActiveVersion, readActiveVersion } from '../policy/read_active_version.ts'
import { readContext } from '../review_context/read_context.ts'
import { readChains } from './read_chains.ts'
import { readTimeline } from './read_timeline.ts'
import { withPublications } from './with_publications.ts'

/** Before the period itself. */
const PERIODS_BEFORE = 8

interface Reading {
  client: ClientBase
  workspaceId: number
  active: ActiveVersion
  within: PeriodCalendar
  now: Date
  maturedThroughMs: number
}

/**
 * Answers `GET /api/v1/reviews/{period}`: a week, month or quarter in sentences and rows, all of it as of one commit; where it was
 * published, as it was then, with what became of it since.
 * @throws Problem `not_found` where the address names no period, or one that has not begun.
 */
export const readReview = (workspaceId: number, address: string, now: Date): Promise<ReviewAnswer> =>
  inWorkspace(
    workspaceId,
    async (client) => {
      const current = await readCurrentReview(client, workspaceId, address, now)
      return withPublications(client, workspaceId, current)
    },
    'repeatable read, read only',
  )

/** @returns what a review says as of now, published or not. */
export async function readCurrentReview(client: ClientBase, workspaceId: number, address: string, now: Date): Promise<Review> {
  const active = await readActiveVersion(client, workspaceId)
  const { calendar, policy, windowMs } = active.rules
  const within = { calendar, firstDayOfWeek: policy.firstDayOfWeek }
  const maturedThroughMs = maturedThrough(now.getTime(), windowMs)
  return review({ client, workspaceId, active, within, now, maturedThroughMs }, address)
}

async function review(reading: Reading, address: string): Promise<Review> {
  const { active, within, now, maturedThroughMs } = reading
  const { policy, calendar } = active.rules
  const period = parsePeriod(address, within.firstDayOfWeek)
  if (!period || rangeOfPeriod(period, within).fromMs > now.getTime())
    throw new Problem('not_found', period ? 'this period has not begun' : 'a period is such as 2026-W47, 2026-11 or 2026-Q4')
  const periods = await readPeriods(reading, period)
  const [own, last] = [periods.at(-1), periods.at(-2)]
  if (!own || !last) throw new Error('a review reads nine periods')
  return sayReview({
    head: {
      workspace: active.slug,
      currency: policy.currency,
      timeZone: policy.timeZone,
      policyVersion: active.version,
      acceptanceWindowDays: policy.acceptanceWindowDays,
      asOf: now.toISOString(),
      maturedThrough: calendar.format(maturedThroughMs),
      sequence: active.sequence,
    },
    ...{ period, within, now: own, before: periods.slice(0, -1) },
    segments: { last: await readSegments(reading, last), now: await readSegments(reading, own) },
    policyChanges: await readPolicyChanges(reading, own),
    context: await readContext(reading, { now: own, last }),
    chains: await readChains(reading.client, reading.workspaceId, { ...own, version: active.version }),
    happened: await readTimeline(reading.client, reading.workspaceId, { ...own, version: active.version, calendar, now }),
  })
}

const answer = ({ client, workspaceId, now }: Reading, query: FiguresQuery): Promise<FiguresAnswer> =>
  readFiguresIn(client, workspaceId, query, now)

/** The period and those before it, oldest first: each as a whole, and by who handled its cases. */
async function readPeriods(reading: Reading, period: Period): Promise<PeriodRows[]> {
  const { within, now, maturedThroughMs } = reading
  const periods = Array.from({ length: PERIODS_BEFORE + 1 }, (_, place) =>
    shiftPeriod(period, place - PERIODS_BEFORE, within.firstDayOfWeek),
  )
  const ranges = periods.map((one) => rangeOfPeriod(one, within))
  const all = await readByStart(reading, period.kind, ranges, [])
  const byHandler = await readByStart(reading, period.kind, ranges, ['handler'])
  return periods.map((one, place): PeriodRows => {
    const { fromMs, toMs } = ranges[place] ?? { fromMs: 0, toMs: 0 }
    const of = (handler: 'ai' | 'human'): FigureRow | null =>
      byHandler.get(fromMs)?.find(({ segment }) => segment.handler === handler) ?? null
    return {
      ...{ address: addressOf(one), fromMs, toMs },
      isOver: toMs <= now.getTime(),
      isSettled: toMs <= maturedThroughMs,
      ...{ all: all.get(fromMs)?.[0] ?? null, ai: of('ai'), human: of('human') },
    }
  })
}

type Range = Pick<FiguresQuery, 'fromMs' | 'toMs'>

/** Weeks and months are steps of one question; of quarters each in which a case ended is one of its own. */
async function readByStart(
  reading: Reading,
  kind: Period['kind'],
  ranges: readonly Range[],
  by: FiguresQuery['by'],
): Promise<Map<number, FigureRow[]>> {
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (!first || !last) return new Map()
  const question = { by, filters: {}, contents: contentsOf({ figures: [], columns: REVIEW_COLUMNS }) }
  if (kind !== 'quarter') {
    const { rows } = await answer(reading, { fromMs: first.fromMs, toMs: last.toMs, step: kind, ...question })
    return new Map(ranges.map(({ fromMs }) => [fromMs, rows.filter(({ start }) => Date.parse(start) === fromMs)]))
  }
  const contents = contentsOf({ figures: [], columns: ['cases'] })
  const months = await answer(reading, { fromMs: first.fromMs, toMs: last.toMs, step: 'month', by: [], filters: {}, contents })
  const starts = months.rows.map(({ start }) => Date.parse(start))
  const hasCases = ({ fromMs, toMs }: Range): boolean => starts.some((start) => start >= fromMs && start < toMs)
  const byStart = new Map<number, FigureRow[]>()
  for (const range of ranges.filter(hasCases))
    byStart.set(range.fromMs, (await answer(reading, { ...range, step: 'total', ...question })).rows)
  return byStart
}

async function readSegments(reading: Reading, { fromMs, toMs, all, isSettled }: PeriodRows): Promise<ReadPeriod> {
  const contents = contentsOf({ figures: [], columns: SEGMENT_COLUMNS })
  const asked: FiguresQuery = { fromMs, toMs, step: 'total', by: ['handler', 'language', 'topic'], filters: {}, contents }
  const { rows } = await answer(reading, asked)
  return { fromMs, toMs, maturedThroughMs: reading.maturedThroughMs, rows, whole: isSettled ? null : all }
}

interface VersionRow {
  version: number
  changed_at: Date
  reason: string
  state: string
}

/** Those that came into force, oldest first; the first version of all changed nothing. */
async function readPolicyChanges(
  { client, workspaceId, within }: Reading,
  { fromMs, toMs }: PeriodRows,
): Promise<Review['policyChanges']> {
  const { rows } = await ask<VersionRow>(client, 'policy/list_versions', [workspaceId])
  return rows
    .filter(({ version, state }) => version > 1 && (state === 'active' || state === 'retired'))
    .filter(({ changed_at: at }) => at.getTime() >= fromMs && at.getTime() < toMs)
    .map(({ version, changed_at: at, reason }) => ({ version, at: within.calendar.format(at.getTime()), reason: reason || null }))
    .reverse()
}
