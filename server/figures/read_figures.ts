import type { ClientBase } from 'pg'
import type { Calendar } from '#core/calendar/calendar.ts'
import { computeFigures } from '#core/figures/compute.ts'
import { type Contents, columnsOf, EVERYTHING, MEDIAN } from '#core/figures/contents.ts'
import type { FigureRow, FiguresAnswer } from '#core/figures/contract.ts'
import type { FiguresQuery } from '#core/figures/query.ts'
import { sumsToRead, tellHandlersApart } from '#core/figures/rests_on.ts'
import { noNowcast, type RowEstimate, sayNowcast } from '#core/figures/row_nowcast.ts'
import { compareSegments } from '#core/figures/row_order.ts'
import type { FiguresFound } from '#core/figures/say_answer.ts'
import { type Span, spansOf } from '#core/figures/steps.ts'
import { maturedThrough, stretchesOf } from '#core/figures/stretches.ts'
import type { RowSumNames } from '#core/figures/sum_names.ts'
import { rowSumsOf } from '#core/figures/sums.ts'
import type { Rules } from '#core/policy/rules.ts'
import type { Dimension } from '#core/segment/dimensions.ts'
import { readJudgedBy } from '../drift/read_judged_by.ts'
import { toldApart } from '../drift/read_nowcasts.ts'
import { planStretchesByKey } from '../platform/postgres/ask.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { readValueNames, type ValueNames } from '../segment/wanted_numbers.ts'
import { expectRows } from './expect_rows.ts'
import { groupRows, type RowGroup } from './group_rows.ts'
import { MAX_MEDIAN_CASES, readMedians } from './read_medians.ts'
import { readShares } from './read_shares.ts'
import { readSums, type SumsQuestion } from './read_sums.ts'
import { MAX_ROWS, tooManyRows } from './too_many_rows.ts'

/** A question, or what makes it of the calendar of the policy that answers it: local dates are that policy's. */
type Asked = FiguresQuery | ((calendar: Calendar) => FiguresQuery)

/**
 * Answers `GET /api/v1/figures`: sums and figures of a range by steps and segments, as of one commit; those that were asked for.
 * @throws Problem `not_found` without such a workspace, `invalid_parameter` where the answer would have too many rows.
 */
export const findFigures = (workspaceId: number, asked: Asked, now: Date): Promise<FiguresFound> =>
  inWorkspace(workspaceId, (client) => findFiguresIn(client, workspaceId, asked, now), 'repeatable read, read only')

/** The same with all rows at hand. */
export const readFigures = async (workspaceId: number, asked: Asked, now: Date): Promise<FiguresAnswer> =>
  withRows(await findFigures(workspaceId, asked, now))

/** The same within a transaction whose view does not move, for those who ask several questions of one commit. */
export const readFiguresIn = async (client: ClientBase, workspaceId: number, asked: Asked, now: Date): Promise<FiguresAnswer> =>
  withRows(await findFiguresIn(client, workspaceId, asked, now))

const withRows = (found: FiguresFound): FiguresAnswer => ({ ...found, rows: [...found.rows] })

async function findFiguresIn(client: ClientBase, workspaceId: number, asked: Asked, now: Date): Promise<FiguresFound> {
  // Guessing that a stretch is a ninth of all time, the planner would read every cell there is.
  const [, active] = await inOrder([planStretchesByKey(client), readActiveVersion(client, workspaceId)])
  const { rules, version, countedAs } = active
  const query = typeof asked === 'function' ? asked(rules.calendar) : asked
  const spans = spansOf(query, query.step, rules.calendar, rules.policy.firstDayOfWeek)
  const maturedThroughMs = maturedThrough(now.getTime(), rules.windowMs)
  const stretches = stretchesOf(query, maturedThroughMs, rules.calendar)
  const contents = query.contents ?? EVERYTHING
  const isExpected = contents.nowcast && query.toMs > maturedThroughMs
  const [names, { shares, unallocatedMicros }, judgedBy] = await inOrder([
    readValueNames(client, workspaceId, [...query.by, ...(Object.keys(query.filters) as Dimension[])]),
    readShares(client, { workspaceId, version, rules, query, nowMs: now.getTime() }),
    isExpected ? readJudgedBy(client, workspaceId, active, toldApart(query)) : null,
  ])
  const sums = sumsToRead(contents)
  const handlersAsOne = !tellHandlersApart(sums)
  const question: SumsQuestion = { workspaceId, version, countedAs, query, sums, spans, stretches, shares, names, handlersAsOne }
  const groups = groupRows(await readSums(client, question), query, spans)
  if (groups.size > MAX_ROWS) throw tooManyRows()
  const hasMedians = contents.values.includes(MEDIAN) && resolvedIn(groups) <= MAX_MEDIAN_CASES
  const estimates = isExpected
    ? await expectRows(client, { ...question, active, judgedBy, now }, groups)
    : new Map<string, RowEstimate>()
  const medians = hasMedians ? await readMedians(client, question) : new Map<string, number>()
  const starts = spans.map(({ startMs }) => rules.calendar.format(startMs))
  const context = { spans, starts, names, maturedThroughMs, medians, estimates, rules, by: query.by, contents, sums }
  return {
    workspace: active.slug,
    currency: rules.policy.currency,
    timeZone: rules.policy.timeZone,
    from: rules.calendar.format(query.fromMs),
    to: rules.calendar.format(query.toMs),
    step: query.step,
    by: query.by,
    policyVersion: version,
    acceptanceWindowDays: rules.policy.acceptanceWindowDays,
    asOf: now.toISOString(),
    maturedThrough: rules.calendar.format(maturedThroughMs),
    sequence: active.sequence,
    unallocatedOverheadMicros: String(unallocatedMicros),
    truncatedDimensions: names.truncated,
    ...(query.contents && { figures: [...contents.figures], columns: columnsOf(contents) }),
    rows: rowsOf(groups, context),
  }
}

const resolvedIn = (groups: ReadonlyMap<string, RowGroup>): number =>
  [...groups.values()].reduce((sum, { parts }) => sum + parts.reduce((own, part) => own + part.measures.resolved, 0), 0)

interface RowContext {
  spans: readonly Span[]
  /** How the starts of the spans are written. */
  starts: readonly string[]
  names: ValueNames
  maturedThroughMs: number
  medians: ReadonlyMap<string, number>
  /** Of rows of which not all has matured, where that was asked for. */
  estimates: ReadonlyMap<string, RowEstimate>
  rules: Rules
  by: readonly Dimension[]
  contents: Contents
  sums: RowSumNames
}

/** Each row is made when it is read, in the order of `compareRows`: nobody holds all of them who sends them on. */
function* rowsOf(groups: ReadonlyMap<string, RowGroup>, context: RowContext): Generator<FigureRow> {
  const { by, names } = context
  const found = Array.from(groups, ([name, group]) => {
    const values = by.map((dimension) => [dimension, valueIn(dimension, group.numbers, names)])
    return { name, group, segment: Object.fromEntries(values) as FigureRow['segment'] }
  })
  const bySegment = compareSegments(by)
  found.sort((a, b) => a.group.span - b.group.span || bySegment(a.segment, b.segment))
  for (const { name, group, segment } of found) yield figureRow(name, group, segment, context)
}

function figureRow(name: string, { span, parts }: RowGroup, segment: FigureRow['segment'], context: RowContext): FigureRow {
  const { startMs, endMs } = context.spans[span] as Span
  const { sums, contents } = context
  const { total, matured, maturedHuman } = rowSumsOf(parts, sums)
  const figures = computeFigures(
    { total, matured, maturedHuman },
    {
      maturedMs: Math.max(0, Math.min(endMs, context.maturedThroughMs) - startMs),
      fullTimeMinutesPerWeek: context.rules.policy.fullTimeMinutesPerWeek,
      medianResolutionSeconds: context.medians.get(name) ?? null,
    },
    contents.values,
  )
  const maturedShare = total.counts.cases === 0 ? null : matured.counts.cases / total.counts.cases
  const row = { start: context.starts[span], segment, ...total, figures, matured, maturedHuman }
  if (!contents.nowcast) return row as FigureRow
  const estimate = context.estimates.get(name)
  return { ...row, nowcast: estimate ? sayNowcast(estimate, maturedShare) : noNowcast(maturedShare) } as FigureRow
}

function valueIn(dimension: Dimension, numbers: RowGroup['numbers'], names: ValueNames): string | null {
  if (dimension === 'handler') return numbers.handler === 0 ? 'ai' : 'human'
  return names.valueOf(dimension, numbers[dimension] ?? 0)
}
