import type { ClientBase } from 'pg'
import type { Place } from '#core/conversation/cursor.ts'
import type { HandoffsQuery } from '#core/conversation/handoffs_query.ts'
import type { ConversationLog } from '#core/conversation/log.ts'
import type { Reading, Total } from '#core/conversation/page.ts'
import { readsDescending } from '#core/conversation/paging.ts'
import { ask } from '../platform/postgres/ask.ts'
import { directed } from './directed.ts'

/** What a filter leaves out is read too, so a page is not looked for without end: it may be short, and go on. */
const MOST_READ = 5_000
const CHUNK = 500
/** Of the index alone. */
const MOST_COUNTED = 20_000

export interface HandoffRow {
  started_at: string
  conversation: string
  position: number
  ended_at: string
  outcome: number
  log: ConversationLog
}

interface Scope {
  workspaceId: number
  version: number
}

/** @param itemOf a row's item, or nothing where the filters leave it out. @returns the items of a page, and how many the list has. */
export async function readHandoffs<T>(
  client: ClientBase,
  scope: Scope,
  query: HandoffsQuery,
  itemOf: (row: HandoffRow) => T[],
): Promise<{ reading: Reading<T>; total: Total | null }> {
  const { filters, paging } = query
  const isFiltered = Object.keys(filters).length > 0
  // One more than is shown tells whether the list goes on.
  const size = isFiltered ? CHUNK : paging.limit + 1
  const rows: T[] = []
  let at = paging.start !== null && paging.start !== 'end' ? paging.start.place : null
  let isOver = false
  for (let read = 0; rows.length <= paging.limit && read < MOST_READ && !isOver; read += size) {
    const chunk = await readChunk(client, scope, query, at, size)
    rows.push(...chunk.flatMap(itemOf))
    at = chunk.length > 0 ? placeOfHandoff(chunk.at(-1) as HandoffRow) : at
    isOver = chunk.length < size
  }
  const reading = { rows, edge: isOver ? null : at }
  if (!paging.hasTotal) return { reading, total: null }
  if (!isFiltered) return { reading, total: await count(client, scope, query) }
  // Filters need the log of each conversation: they are counted where all of them have just been read.
  const isAll = isOver && rows.length <= paging.limit && (paging.start === null || paging.start === 'end')
  return { reading, total: isAll ? { count: rows.length, exact: true } : null }
}

/** @returns where a handoff stands in their list. */
const placeOfHandoff = ({ started_at, conversation, position }: HandoffRow): Place => ({
  atMs: Number(started_at),
  conversation,
  position,
})

async function readChunk(
  client: ClientBase,
  { workspaceId, version }: Scope,
  { fromMs, toMs, paging }: HandoffsQuery,
  at: Place | null,
  size: number,
): Promise<HandoffRow[]> {
  const descending = readsDescending(paging)
  const name = 'conversations/handoffs_not_taken_up'
  const place = [at?.atMs ?? null, at?.conversation ?? null, at?.position ?? null]
  const question = { name: `${name} ${descending ? 'down' : 'up'}`, text: directed(name, descending) }
  return (await ask<HandoffRow>(client, question, [workspaceId, version, fromMs, toMs, ...place, size])).rows
}

async function count(client: ClientBase, { workspaceId, version }: Scope, { fromMs, toMs }: HandoffsQuery): Promise<Total> {
  const values = [workspaceId, version, fromMs, toMs, MOST_COUNTED]
  const { rows } = await ask<{ count: number }>(client, 'conversations/count_handoffs', values)
  const counted = rows[0]?.count ?? 0
  return { count: counted, exact: counted < MOST_COUNTED }
}
