import { QUARTER_MS } from '#core/calendar/calendar.ts'
import { withoutUncounted } from '#core/contribution/measures.ts'
import { DURATION_NAMES, numbersFor } from '#core/figures/parts.ts'
import { sumsOf } from '#core/figures/sums.ts'
import type { CommitMessage } from '#core/live/messages.ts'
import type { Rules } from '#core/policy/rules.ts'
import type { Cell } from '#core/recount/cells.ts'
import type { Flip } from '#core/recount/flips.ts'
import { segmentOf } from '../segment/dimension_numbers.ts'
import { flipMessageOf } from './flip_message.ts'

/** A batch that brings history flips thousands of cases; the feed on a screen shows the last few. */
const MAX_FLIPS = 50

export interface Committed {
  workspaceId: number
  version: number
  sequence: number
  rules: Rules
  /** The way of counting under which the version's history was counted. */
  countedAs: number
  cells: readonly Cell[]
  flips: readonly Flip[]
  now: Date
}

/** @returns what a worker publishes of a commit. */
export function commitMessageOf(committed: Committed): CommitMessage {
  const { workspaceId, version, sequence, rules, countedAs, cells, flips, now } = committed
  const newest = flips.map((flip) => flipMessageOf(workspaceId, flip, rules)).sort((a, b) => (a.at < b.at ? -1 : 1))
  return {
    workspaceId,
    policyVersion: version,
    sequence,
    at: now.toISOString(),
    rows: cells.map((cell) => {
      const measures = withoutUncounted(cell.measures, countedAs)
      return rowOf(workspaceId, { ...cell, measures }, cell.cohortMs + QUARTER_MS + rules.windowMs <= now.getTime())
    }),
    flips: newest.slice(-MAX_FLIPS),
  }
}

function rowOf(workspaceId: number, cell: Cell, matured: boolean): CommitMessage['rows'][number] {
  const sums = sumsOf([{ handler: cell.handler, matured, measures: cell.measures, overheadMicros: 0n }])
  const { handling, rework, failureImpact } = sums.costMicros
  return {
    start: new Date(cell.cohortMs).toISOString(),
    segment: segmentOf(workspaceId, cell.segment, cell.handler),
    counts: Object.fromEntries(Object.entries(sums.counts).filter(([, count]) => count !== 0)),
    costMicros: { handling, rework, failureImpact },
    ...numbersFor(DURATION_NAMES, (name) => sums[name]),
  }
}
