import { stateOfCase } from '#core/case/state.ts'
import { reworkMicrosOf } from '#core/contribution/of_case.ts'
import type { ConversationItem, ConversationList } from '#core/conversation/contract.ts'
import { writeCursor } from '#core/conversation/cursor.ts'
import type { ConversationsQuery } from '#core/conversation/list_query.ts'
import { pageOf } from '#core/conversation/page.ts'
import type { Rules } from '#core/policy/rules.ts'
import type { CaseRecord } from '#core/recount/types.ts'
import { NOWHERE } from '#core/segment/numbers.ts'
import { caseRecordOf } from '../counting/case_rows.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { learnAllNumbers, segmentOf } from '../segment/dimension_numbers.ts'
import { listOf } from './case_list.ts'
import { type Looks, placeOfCase, readCases } from './read_cases.ts'

/** @returns one page of cases by the conversations of their roots. @param looks how far it looks, for tests to say. */
export function listConversations(
  workspaceId: number,
  query: ConversationsQuery,
  now: Date,
  looks?: Looks,
): Promise<ConversationList> {
  return inWorkspace(workspaceId, async (client) => {
    const { version, rules } = await readActiveVersion(client, workspaceId)
    await learnAllNumbers(client, workspaceId)
    const { paging, takenBack } = query
    const list = listOf(query)
    const { reading, total } = await readCases(client, { workspaceId, version, rules }, { list, paging, now, looks })
    const { rows, first, previous, next } = pageOf(reading, paging, total, (row) => placeOfCase(row, list.span))
    const by = takenBack ? 'takenBackMs' : 'endedMs'
    return {
      policyVersion: version,
      ...{ total, first },
      previousCursor: previous && writeCursor(previous, by),
      nextCursor: next && writeCursor(next, by),
      items: rows.map((row) => itemOf(workspaceId, caseRecordOf(row), rules, now)),
    }
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
