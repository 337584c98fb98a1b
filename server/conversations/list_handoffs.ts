import { writeCursor } from '#core/conversation/cursor.ts'
import type { HandoffItem, HandoffList } from '#core/conversation/handoff_contract.ts'
import { handoffOf } from '#core/conversation/handoff_of.ts'
import type { HandoffsQuery } from '#core/conversation/handoffs_query.ts'
import { pageOf } from '#core/conversation/page.ts'
import { readFacts } from '#core/conversation/read.ts'
import { passes } from '#core/figures/passes.ts'
import type { Filters } from '#core/figures/query.ts'
import type { Rules } from '#core/policy/rules.ts'
import { OUTCOME_NUMBERS } from '#core/stint/numbers.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { type HandoffRow, readHandoffs } from './read_handoffs.ts'

/** @returns one page of the handoffs in which no human has written. */
export function listHandoffs(workspaceId: number, query: HandoffsQuery, now: Date): Promise<HandoffList> {
  return inWorkspace(workspaceId, async (client) => {
    const { version, rules } = await readActiveVersion(client, workspaceId)
    const itemsOf = (row: HandoffRow) => itemOf(row, query.filters, rules, now)
    const { reading, total } = await readHandoffs(client, { workspaceId, version }, query, itemsOf)
    const place = ({ at, conversation, position }: HandoffItem) => ({ atMs: Date.parse(at), conversation, position })
    const { rows, first, previous, next } = pageOf(reading, query.paging, total, place)
    return {
      policyVersion: version,
      targetMinutes: rules.policy.handoffTargetMinutes,
      ...{ total, first },
      previousCursor: previous && writeCursor(previous, 'atMs'),
      nextCursor: next && writeCursor(next, 'atMs'),
      items: rows,
    }
  })
}

/** @returns the row's item, or nothing where the filters leave it out. */
function itemOf(row: HandoffRow, filters: Filters, rules: Rules, now: Date): HandoffItem[] {
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
