import { CAUSE_NUMBERS } from '#core/case/break.ts'
import { caseSumsOf } from '#core/case/sums.ts'
import type { CaseRecord } from '#core/recount/types.ts'
import { dimensionColumn, OPEN_DIMENSIONS } from '#core/segment/dimensions.ts'
import { handlerOf } from '#core/segment/numbers.ts'
import { OPENING_NUMBERS, OUTCOME_NUMBERS } from '#core/stint/numbers.ts'
import type { Stint } from '#core/stint/types.ts'

/** A row of `support_case` as the driver gives it; 64-bit integers come as strings. It has the sums and the dimensions, too. */
export interface CaseRow extends Readonly<Record<string, unknown>> {
  issue: string
  first_started_at: string
  first_conversation: string
  first_position: number
  customer: string
  reach_at: string
  root_started_at: string | null
  root_conversation: string
  root_position: number
  root_ended_at: string
  root_outcome: number
  root_handler: number
  root_micros: string
  rework_started_at: string | null
  rework_conversation: string
  rework_position: number
  rework_opened_by: number
  broken_by: number | null
  broken_at: string
  rating: number | null
  anonymous: boolean
}

const SEGMENT_COLUMNS = OPEN_DIMENSIONS.map(dimensionColumn)

export function caseRecordOf(row: CaseRow): CaseRecord {
  const root = rootOf(row)
  return {
    issue: row.issue,
    customer: row.customer,
    case: {
      first: { startMs: Number(row.first_started_at), conversation: row.first_conversation, position: row.first_position },
      reachMs: Number(row.reach_at),
      root,
      rework: reworkOf(row),
      ...caseSumsOf(row),
    },
    broken: row.broken_by === null ? null : { cause: CAUSE_NUMBERS.nameOf(row.broken_by), atMs: Number(row.broken_at) },
    root: root && {
      rating: row.rating,
      anonymous: row.anonymous,
      segment: SEGMENT_COLUMNS.map((column) => Number(row[column])),
    },
  }
}

function rootOf(row: CaseRow): Stint | null {
  if (row.root_started_at === null) return null
  return {
    startMs: Number(row.root_started_at),
    conversation: row.root_conversation,
    position: row.root_position,
    endMs: Number(row.root_ended_at),
    outcome: OUTCOME_NUMBERS.nameOf(row.root_outcome),
    handler: handlerOf(row.root_handler),
    // How the root opened, and when it was taken up, changes nothing that a case counts for, so the row does not hold it.
    openedBy: row.root_position === 0 ? 'started' : 'reopened',
    costMicros: BigInt(row.root_micros),
    takenUpMs: null,
  }
}

function reworkOf(row: CaseRow): CaseRecord['case']['rework'] {
  if (row.rework_started_at === null) return null
  return {
    startMs: Number(row.rework_started_at),
    conversation: row.rework_conversation,
    position: row.rework_position,
    openedBy: OPENING_NUMBERS.nameOf(row.rework_opened_by),
  }
}
