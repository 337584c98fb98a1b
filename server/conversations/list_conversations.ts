import type { ClientBase } from 'pg'
import { CAUSE_NUMBERS } from '#core/case/break.ts'
import { STATES_BY_OUTCOME_NUMBER, stateOfCase } from '#core/case/state.ts'
import { reworkMicrosOf } from '#core/contribution/of_case.ts'
import type { ConversationItem, ConversationList } from '#core/conversation/contract.ts'
import { writeCursor } from '#core/conversation/cursor.ts'
import type { ConversationsQuery, Cursor } from '#core/conversation/list_query.ts'
import { maturedThrough } from '#core/figures/stretches.ts'
import type { Rules } from '#core/policy/rules.ts'
import type { CaseRecord } from '#core/recount/types.ts'
import type { Dimension } from '#core/segment/dimensions.ts'
import { NOWHERE } from '#core/segment/numbers.ts'
import type { Stint } from '#core/stint/types.ts'
import { readingCases } from '../counting/case_columns.ts'
import { type CaseRow, caseRecordOf } from '../counting/case_rows.ts'
import { askAnew } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { learnAllNumbers, segmentOf } from '../segment/dimension_numbers.ts'
import { readValueNames, wantedOfAll } from '../segment/wanted_numbers.ts'

/** @returns one page of cases by the conversations of their roots, newest first. */
export function listConversations(workspaceId: number, query: ConversationsQuery, now: Date): Promise<ConversationList> {
  return inWorkspace(workspaceId, async (client) => {
    const { version, rules } = await readActiveVersion(client, workspaceId)
    await learnAllNumbers(client, workspaceId)
    const rows = await readPage(client, { workspaceId, version, rules }, query, now)
    const page = rows.slice(0, query.limit).map(caseRecordOf)
    const items = page.map((record) => itemOf(workspaceId, record, rules, now))
    const last = page.length < rows.length ? page.at(-1)?.case.root : undefined
    return { policyVersion: version, items, nextCursor: last ? writeCursor(cursorAfter(last)) : null }
  })
}

interface Scope {
  workspaceId: number
  version: number
  rules: Rules
}

async function readPage(
  client: ClientBase,
  { workspaceId, version, rules }: Scope,
  query: ConversationsQuery,
  now: Date,
): Promise<CaseRow[]> {
  const names = await readValueNames(client, workspaceId, Object.keys(query.filters) as Dimension[])
  const { after } = query
  const { rows } = await askAnew<CaseRow>(client, readingCases('conversations/list', { wanted: 15 }), [
    workspaceId,
    version,
    query.states?.[0] === 'open',
    new Date(query.fromMs),
    new Date(query.toMs),
    query.states,
    new Date(maturedThrough(now.getTime(), rules.windowMs)),
    query.causes?.map((cause) => CAUSE_NUMBERS.numberOf[cause]) ?? null,
    query.conversation,
    after?.endedMs ?? null,
    after?.conversation ?? null,
    after?.position ?? null,
    // One more than is shown tells whether there is a next page.
    query.limit + 1,
    STATES_BY_OUTCOME_NUMBER,
    ...wantedOfAll(query.filters, names),
  ])
  return rows
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
    segment: segmentOf(workspaceId, record.root?.segment ?? NOWHERE, root.handler),
    handlingMicros: String(root.costMicros + record.case.preludeMicros),
    reworkMicros: String(reworkMicrosOf(record.case, rules)),
    reworkStints: record.case.reworkStints,
    rating: record.root?.rating ?? null,
  }
}

const cursorAfter = ({ endMs, conversation, position }: Stint): Cursor => ({ endedMs: endMs, conversation, position })
