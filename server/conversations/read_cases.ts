import type { ClientBase } from 'pg'
import { CAUSE_NUMBERS } from '#core/case/break.ts'
import { STATES_BY_OUTCOME_NUMBER } from '#core/case/state.ts'
import type { Place } from '#core/conversation/cursor.ts'
import type { Reading, Total } from '#core/conversation/page.ts'
import { type Paging, readsDescending } from '#core/conversation/paging.ts'
import { maturedThrough } from '#core/figures/stretches.ts'
import type { Rules } from '#core/policy/rules.ts'
import { DIMENSIONS, type Dimension } from '#core/segment/dimensions.ts'
import { readingCases } from '../counting/case_columns.ts'
import type { CaseRow } from '../counting/case_rows.ts'
import { askAnew, type Statement } from '../platform/postgres/ask.ts'
import { sql } from '../platform/postgres/sql.ts'
import { readValueNames, wantedOfAll } from '../segment/wanted_numbers.ts'
import { type CaseList, isWholeSpan } from './case_list.ts'
import { directed } from './directed.ts'

export interface Scope {
  workspaceId: number
  version: number
  rules: Rules
}

/** How many cases are looked at: some 15 ms each, where a million are stored. */
export interface Looks {
  /** For a page that filters leave short: it may be empty, and the list goes on. */
  page: number
  /** To count those that pass filters, and to count all, which needs the index alone. */
  count: number
  countAll: number
}
const LOOKS: Looks = { page: 10_000, count: 10_000, countAll: 20_000 }

export interface CasesRead {
  reading: Reading<CaseRow>
  total: Total | null
}

/** @returns the rows of a page of a list, and how many the list has where that is asked for. */
export async function readCases(
  client: ClientBase,
  scope: Scope,
  { list, paging, now, looks = LOOKS }: { list: CaseList; paging: Paging; now: Date; looks?: Looks },
): Promise<CasesRead> {
  const names = await readValueNames(client, scope.workspaceId, Object.keys(list.filters) as Dimension[])
  const listed = [...listedValues(scope, list, now), ...wantedOfAll(list.filters, names)]
  const descending = readsDescending(paging)
  const place = paging.start !== null && paging.start !== 'end' ? paging.start.place : null
  const span = spanValues(scope, list, place, looks.page)
  const { rows } = await askAnew<CaseRow>(client, statement('conversations/list', list, descending), [
    ...span,
    ...listed,
    paging.limit + 1,
  ])
  const most = isWholeSpan(list) ? looks.countAll : looks.count
  const total = paging.hasTotal ? await readTotal(client, list, most, [...spanValues(scope, list, null, most), ...listed]) : null
  const isShort = rows.length <= paging.limit && !isWholeSpan(list)
  // Where so few make up the whole span, the look cannot have ended before it did.
  const isSeenWhole = total?.exact && most <= looks.page
  const edge = isShort && !isSeenWhole ? await readEdge(client, list, descending, span) : null
  return { reading: { rows, edge }, total }
}

interface Counted {
  looked_at: number
  listed: number
}

async function readTotal(client: ClientBase, list: CaseList, most: number, values: unknown[]): Promise<Total> {
  const { rows } = await askAnew<Counted>(client, statement('conversations/count', list, true), values)
  const { looked_at = 0, listed = 0 } = rows[0] ?? {}
  return { count: listed, exact: looked_at < most }
}

/** Where the first of the wanted numbers stands among the parameters. */
const WANTED = 17

function statement(name: 'conversations/list' | 'conversations/count', { span }: CaseList, descending: boolean): Statement {
  const text = sql(name)
    .replaceAll('{are_listed}', () => sql('conversations/are_listed'))
    .replaceAll('{span}', () => spanText(span, descending, name === 'conversations/list'))
    .replaceAll('{limit}', () => `$${WANTED + DIMENSIONS.length}`)
  return readingCases(name, { wanted: WANTED, text })
}

/** Rows that are only counted need no order among those of one instant, which the index does not have. */
function spanText(span: CaseList['span'], descending: boolean, hasTies: boolean): string {
  const direction = descending ? 'desc' : 'asc'
  const ties = hasTies ? `, root_conversation ${direction}, root_position ${direction}` : ''
  return directed(`conversations/span_${span}`, descending).replaceAll('{ties}', ties)
}

type PlaceRow = Pick<CaseRow, 'root_ended_at' | 'broken_by' | 'broken_at' | 'root_conversation' | 'root_position'>

async function readEdge(client: ClientBase, { span }: CaseList, descending: boolean, values: unknown[]): Promise<Place | null> {
  const text = sql('conversations/edge').replaceAll('{span}', () => spanText(span, descending, true))
  const { rows } = await askAnew<PlaceRow>(client, { name: 'conversations/edge', text }, values)
  return rows[0] ? placeOfCase(rows[0], span) : null
}

/** @returns where a case stands in a list of its span. */
export const placeOfCase = (row: PlaceRow, span: CaseList['span']): Place => ({
  atMs: Number(span === 'flipped' && row.broken_by !== null ? row.broken_at : row.root_ended_at),
  conversation: row.root_conversation,
  position: row.root_position,
})

const spanValues = ({ workspaceId, version }: Scope, list: CaseList, place: Place | null, most: number): unknown[] => [
  ...[workspaceId, version, list.fromMs, list.toMs],
  ...[place?.atMs ?? null, place?.conversation ?? null, place?.position ?? null],
  ...[list.conversation, most],
]

function listedValues({ rules }: Scope, { states, causes, takenBackAlone, ended }: CaseList, now: Date): unknown[] {
  return [
    states,
    STATES_BY_OUTCOME_NUMBER,
    new Date(maturedThrough(now.getTime(), rules.windowMs)),
    causes?.map((cause) => CAUSE_NUMBERS.numberOf[cause]) ?? null,
    takenBackAlone,
    ended && new Date(ended.fromMs),
    ended && new Date(ended.toMs),
  ]
}
