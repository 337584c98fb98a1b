import type { ClientBase } from 'pg'
import type { FigureId } from '#core/figures/catalogue.ts'
import type { Filters } from '#core/figures/query.ts'
import { sumsToRead, tellHandlersApart } from '#core/figures/rests_on.ts'
import type { Span } from '#core/figures/steps.ts'
import { type RowSumNames, SIDES, sumsNamed } from '#core/figures/sum_names.ts'
import type { SpanSums } from '#core/figures/sum_windows.ts'
import { type MaturingWindow, spansUnder } from '#core/figures/window_spans.ts'
import type { Dimension } from '#core/segment/dimensions.ts'
import { planLongStretchesByKey } from '../platform/postgres/ask.ts'
import type { ActiveVersion } from '../policy/read_active_version.ts'
import type { ValueNumbers } from '../segment/wanted_numbers.ts'
import { readShares } from './read_shares.ts'
import { readSpanSums } from './read_span_sums.ts'

export interface WindowsQuestion {
  workspaceId: number
  active: ActiveVersion
  names: ValueNumbers
  /** None of them ends later than the instant that it is read as of. */
  windows: readonly MaturingWindow[]
  /** The values of one dimension apart; null: all as one row, about ''. */
  each: Dimension | null
  filters: Filters
  /** What is to be computed from the sums; whatever it is, they say how many cases there are. */
  figures: readonly FigureId[]
}

/** The sums of all windows, each cell read once. */
export interface WindowSums {
  spans: readonly Span[]
  /** About handlers, or numbers of values. */
  sums: readonly SpanSums[]
  names: RowSumNames
}

/** More would fill the memory: a dimension has a thousand values at most, and a rule that is behind a few hundred spans. */
const MAX_SPAN_SUMS = 400_000

/** @throws Problem `invalid_parameter` where there are too many sums. */
export async function readWindowSums(client: ClientBase, question: WindowsQuestion): Promise<WindowSums> {
  const { workspaceId, active, names, windows, each, filters, figures } = question
  const { rules, version, countedAs } = active
  const cases = sumsNamed(new Set(['cases']))
  const sums = sumsToRead({ figures, values: figures, sums: cases, nowcast: false })
  const spans = spansUnder(windows)
  const range = { fromMs: spans[0]?.startMs ?? 0, toMs: spans.at(-1)?.endMs ?? 0 }
  const query = { ...range, step: 'total' as const, by: each === null ? [] : [each], filters }
  await planLongStretchesByKey(client)
  // A day's share is the same whoever asks for it once it has begun, as all have that windows touch.
  const { shares } = bearsOverhead(sums)
    ? await readShares(client, { workspaceId, version, rules, query, nowMs: range.toMs })
    : { shares: [] }
  const limits = { mostSums: MAX_SPAN_SUMS, handlersAsOne: !tellHandlersApart(sums) }
  const asked = { workspaceId, version, countedAs, query, sums, spans, shares, names, ...limits }
  return { spans, names: sums, sums: await readSpanSums(client, asked, each, rules.calendar) }
}

const bearsOverhead = (sums: RowSumNames): boolean =>
  SIDES.some((side) => sums[side].costMicros.some((name) => name === 'overhead' || name === 'full'))
