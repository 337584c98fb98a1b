import type { ClientBase } from 'pg'
import { CAUSE_NUMBERS } from '#core/case/break.ts'
import { STATES_BY_OUTCOME_NUMBER } from '#core/case/state.ts'
import type { ConversationsQuery } from '#core/conversation/list_query.ts'
import type { TakenBackRange } from '#core/conversation/taken_back.ts'
import { maturedThrough } from '#core/figures/stretches.ts'
import type { Rules } from '#core/policy/rules.ts'
import type { Dimension } from '#core/segment/dimensions.ts'
import { readingCases } from '../counting/case_columns.ts'
import type { CaseRow } from '../counting/case_rows.ts'
import { askAnew } from '../platform/postgres/ask.ts'
import { readValueNames, wantedOfAll } from '../segment/wanted_numbers.ts'

interface Scope {
  workspaceId: number
  version: number
  rules: Rules
}

/** @returns the rows of a page of cases, and one more where there is a next page. */
export async function readCasePage(client: ClientBase, scope: Scope, query: ConversationsQuery, now: Date): Promise<CaseRow[]> {
  const names = await readValueNames(client, scope.workspaceId, Object.keys(query.filters) as Dimension[])
  const wanted = wantedOfAll(query.filters, names)
  const { rows } = query.takenBack
    ? await askAnew<CaseRow>(client, readingCases('conversations/taken_back', { wanted: 13 }), [
        ...takenBack(scope, query, query.takenBack),
        ...wanted,
      ])
    : await askAnew<CaseRow>(client, readingCases('conversations/list', { wanted: 15 }), [...ended(scope, query, now), ...wanted])
  return rows
}

const causesOf = ({ causes }: ConversationsQuery): number[] | null =>
  causes?.map((cause) => CAUSE_NUMBERS.numberOf[cause]) ?? null

function ended({ workspaceId, version, rules }: Scope, query: ConversationsQuery, now: Date): unknown[] {
  const { after, states } = query
  return [
    workspaceId,
    version,
    states?.[0] === 'open',
    new Date(query.fromMs),
    new Date(query.toMs),
    states,
    new Date(maturedThrough(now.getTime(), rules.windowMs)),
    causesOf(query),
    query.conversation,
    after && 'endedMs' in after ? after.endedMs : null,
    after?.conversation ?? null,
    after?.position ?? null,
    // One more than is shown tells whether there is a next page.
    query.limit + 1,
    STATES_BY_OUTCOME_NUMBER,
  ]
}

function takenBack({ workspaceId, version }: Scope, query: ConversationsQuery, { fromMs, toMs }: TakenBackRange): unknown[] {
  const { after } = query
  return [
    workspaceId,
    version,
    new Date(query.fromMs),
    new Date(query.toMs),
    fromMs,
    toMs,
    causesOf(query),
    query.conversation,
    after && 'takenBackMs' in after ? after.takenBackMs : null,
    after?.conversation ?? null,
    after?.position ?? null,
    query.limit + 1,
  ]
}
