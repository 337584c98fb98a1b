import { CAUSE_NUMBERS } from '#core/case/break.ts'
import type { CaseRecord } from '#core/recount/types.ts'
import { handlerNumber, handlerOf, NOWHERE } from '#core/segment/numbers.ts'
import { OPENING_NUMBERS, OUTCOME_NUMBERS } from '#core/stint/numbers.ts'
import type { Stint } from '#core/stint/types.ts'
import { numbers, texts, uuids } from '../platform/postgres/columns.ts'

/** A row of `support_case` as the driver gives it; 64-bit integers come as strings. */
export interface CaseRow {
  issue: string
  first_started_at: string
  first_conversation: string
  first_position: number
  customer: string
  reach_at: string
  stints: number
  prelude_micros: string
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
  rework_stints: number
  rework_micros: string
  broken_by: number | null
  broken_at: string
  rating: number | null
  anonymous: boolean
  channel: number
  language: number
  market: number
  topic: number
  agent_version: number
}

export function caseRecordOf(row: CaseRow): CaseRecord {
  const root = rootOf(row)
  return {
    issue: row.issue,
    customer: row.customer,
    case: {
      first: { startMs: Number(row.first_started_at), conversation: row.first_conversation, position: row.first_position },
      reachMs: Number(row.reach_at),
      stints: row.stints,
      preludeMicros: BigInt(row.prelude_micros),
      reworkStints: row.rework_stints,
      reworkMicros: BigInt(row.rework_micros),
      root,
      rework: reworkOf(row),
    },
    broken: row.broken_by === null ? null : { cause: CAUSE_NUMBERS.nameOf(row.broken_by), atMs: Number(row.broken_at) },
    root: root && {
      rating: row.rating,
      anonymous: row.anonymous,
      segment: [row.channel, row.language, row.market, row.topic, row.agent_version],
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

/** @returns the columns for counting/put_cases.sql. */
export function caseColumns(records: readonly CaseRecord[]): unknown[] {
  const cases = records.map((record) => record.case)
  const roots = cases.map((known) => known.root)
  const reworks = cases.map((known) => known.rework)
  const segments = records.map((record) => record.root?.segment ?? NOWHERE)
  return [
    uuids(records.map((record) => record.issue)),
    numbers(cases.map((known) => known.first.startMs)),
    texts(cases.map((known) => known.first.conversation)),
    numbers(cases.map((known) => known.first.position)),
    uuids(records.map((record) => record.customer)),
    numbers(cases.map((known) => known.reachMs)),
    numbers(cases.map((known) => known.stints)),
    numbers(cases.map((known) => known.preludeMicros)),
    numbers(roots.map((root) => root?.startMs ?? null)),
    texts(roots.map((root) => root?.conversation ?? null)),
    numbers(roots.map((root) => root?.position ?? null)),
    numbers(roots.map((root) => root?.endMs ?? null)),
    numbers(roots.map((root) => (root ? OUTCOME_NUMBERS.numberOf[root.outcome] : null))),
    numbers(roots.map((root) => (root ? handlerNumber(root.handler) : null))),
    numbers(roots.map((root) => root?.costMicros ?? null)),
    numbers(reworks.map((rework) => rework?.startMs ?? null)),
    texts(reworks.map((rework) => rework?.conversation ?? null)),
    numbers(reworks.map((rework) => rework?.position ?? null)),
    numbers(reworks.map((rework) => (rework ? OPENING_NUMBERS.numberOf[rework.openedBy] : null))),
    numbers(cases.map((known) => known.reworkStints)),
    numbers(cases.map((known) => known.reworkMicros)),
    numbers(records.map(({ broken }) => (broken ? CAUSE_NUMBERS.numberOf[broken.cause] : null))),
    numbers(records.map(({ broken }) => broken?.atMs ?? null)),
    numbers(records.map(({ root }) => root?.rating ?? null)),
    numbers(records.map(({ root }) => root?.anonymous ?? false)),
    ...[0, 1, 2, 3, 4].map((place) => numbers(segments.map((segment) => segment[place] as number))),
  ]
}
