import type { ClientBase } from 'pg'
import { writeCursor } from '#core/conversation/cursor.ts'
import type { HandoffItem, HandoffList } from '#core/conversation/handoff_contract.ts'
import { handoffOf } from '#core/conversation/handoff_of.ts'
import type { HandoffCursor, HandoffsQuery } from '#core/conversation/handoffs_query.ts'
import type { ConversationLog } from '#core/conversation/log.ts'
import { readFacts } from '#core/conversation/read.ts'
import { passes } from '#core/figures/passes.ts'
import type { Filters } from '#core/figures/query.ts'
import type { Rules } from '#core/policy/rules.ts'
import { OUTCOME_NUMBERS } from '#core/stint/numbers.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'

/** What a filter leaves out is read too, so a page is not looked for without end: it may be short, and go on. */
const MOST_READ = 5_000
const CHUNK = 500

interface Row {
  started_at: string
  conversation: string
  position: number
  ended_at: string
  outcome: number
  log: ConversationLog
}

/** @returns one page of the handoffs in which no human has written, the newest first. */
export function listHandoffs(workspaceId: number, query: HandoffsQuery, now: Date): Promise<HandoffList> {
  return inWorkspace(workspaceId, async (client) => {
    const { version, rules } = await readActiveVersion(client, workspaceId)
    // One more than is shown tells whether there is a next page.
    const size = Object.keys(query.filters).length === 0 ? query.limit + 1 : CHUNK
    const found: HandoffItem[] = []
    let after = query.after
    let isOver = false
    for (let read = 0; found.length <= query.limit && read < MOST_READ && !isOver; read += size) {
      const rows = await readChunk(client, { workspaceId, version }, query, after, size)
      found.push(...rows.flatMap((row) => itemOf(row, query.filters, rules, now)))
      after = rows.length > 0 ? cursorAt(rows.at(-1) as Row) : after
      isOver = rows.length < size
    }
    const items = found.slice(0, query.limit)
    const last = items.length < found.length ? items.at(-1) : undefined
    const next = last ? { ...last, atMs: Date.parse(last.at) } : isOver ? null : after
    return {
      policyVersion: version,
      targetMinutes: rules.policy.handoffTargetMinutes,
      items,
      nextCursor: next && writeCursor({ atMs: next.atMs, conversation: next.conversation, position: next.position }),
    }
  })
}

const cursorAt = (row: Row): HandoffCursor => ({
  atMs: Number(row.started_at),
  conversation: row.conversation,
  position: row.position,
})

async function readChunk(
  client: ClientBase,
  { workspaceId, version }: { workspaceId: number; version: number },
  { fromMs, toMs }: HandoffsQuery,
  after: HandoffCursor | null,
  size: number,
): Promise<Row[]> {
  const place = [after?.atMs ?? null, after?.conversation ?? null, after?.position ?? null]
  const values = [workspaceId, version, fromMs, toMs, ...place, size]
  return (await ask<Row>(client, 'conversations/handoffs_not_taken_up', values)).rows
}

/** @returns the row's item, or nothing where the filters leave it out. */
function itemOf(row: Row, filters: Filters, rules: Rules, now: Date): HandoffItem[] {
  const facts = readFacts(row.log)
  if (!facts || !passes(facts.segment, filters)) return []
  const startMs = Number(row.started_at)
  const isOpen = OUTCOME_NUMBERS.nameOf(row.outcome) === 'open'
  const waitedMs = Math.max(0, (isOpen ? now.getTime() : Number(row.ended_at)) - startMs)
  const { reason, team } = handoffOf(row.log, { stintStartMs: startMs, startMs: facts.startMs })
  return [
    {
      conversation: row.conversation,
      position: row.position,
      at: new Date(startMs).toISOString(),
      waitedSeconds: Math.floor(waitedMs / 1_000),
      overdue: waitedMs > rules.policy.handoffTargetMinutes * 60_000,
      open: isOpen,
      reason: reason ?? null,
      team: team ?? null,
      segment: facts.segment,
    },
  ]
}
