import { stateOfCase } from '#core/case/state.ts'
import { reworkMicrosOf } from '#core/contribution/of_case.ts'
import type { ConversationItem, ConversationList } from '#core/conversation/contract.ts'
import { writeCursor } from '#core/conversation/cursor.ts'
import type { ConversationsQuery, Cursor } from '#core/conversation/list_query.ts'
import type { Rules } from '#core/policy/rules.ts'
import type { CaseRecord } from '#core/recount/types.ts'
import { NOWHERE } from '#core/segment/numbers.ts'
import { caseRecordOf } from '../counting/case_rows.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { learnAllNumbers, segmentOf } from '../segment/dimension_numbers.ts'
import { readCasePage } from './read_case_page.ts'

/** @returns one page of cases by the conversations of their roots, newest first. */
export function listConversations(workspaceId: number, query: ConversationsQuery, now: Date): Promise<ConversationList> {
  return inWorkspace(workspaceId, async (client) => {
    const { version, rules } = await readActiveVersion(client, workspaceId)
    await learnAllNumbers(client, workspaceId)
    const rows = await readCasePage(client, { workspaceId, version, rules }, query, now)
    const page = rows.slice(0, query.limit).map(caseRecordOf)
    const items = page.map((record) => itemOf(workspaceId, record, rules, now))
    const last = page.length < rows.length ? page.at(-1) : undefined
    return { policyVersion: version, items, nextCursor: last ? writeCursor(cursorAfter(last, query)) : null }
  })
}

function itemOf(workspaceId: number, record: CaseRecord, rules: Rules, now: Date): ConversationItem {
  const { root } = record.case
  if (!root) throw new Error('a case without a root is in no list')
  return {
    conversation: root.conversation,
    position: root.position,
    state: stateOfCase(record.case, record.broken, rules.windowMs, now.getTime()),
    cause: record.broken?.cause ?? null,
    startedAt: new Date(root.startMs).toISOString(),
    endedAt: root.outcome === 'open' ? null : new Date(root.endMs).toISOString(),
    takenBackAt: record.broken ? new Date(record.broken.atMs).toISOString() : null,
    segment: segmentOf(workspaceId, record.root?.segment ?? NOWHERE, root.handler),
    handlingMicros: String(root.costMicros + record.case.preludeMicros),
    reworkMicros: String(reworkMicrosOf(record.case, rules)),
    reworkStints: record.case.reworkStints,
    rating: record.root?.rating ?? null,
  }
}

function cursorAfter({ case: { root }, broken }: CaseRecord, { takenBack }: ConversationsQuery): Cursor {
  if (!root) throw new Error('a case without a root is in no list')
  const { conversation, position, endMs } = root
  return takenBack && broken ? { takenBackMs: broken.atMs, conversation, position } : { endedMs: endMs, conversation, position }
}
