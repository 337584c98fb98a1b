import type { ClientBase } from 'pg'
import { claimWords } from '#core/conversation/claim_words.ts'
import type { ConversationDetail } from '#core/conversation/contract.ts'
import { explainCase, explainExclusion } from '#core/conversation/explain.ts'
import { readFactsIfIncluded } from '#core/conversation/read.ts'
import { readClaims, readExclusion, readLearned } from '#core/conversation/said_later.ts'
import { formatInstant } from '#core/format/date.ts'
import { formatMicros } from '#core/format/money.ts'
import type { Rules } from '#core/policy/rules.ts'
import { Problem } from '#core/problem.ts'
import type { ConversationState } from '#core/recount/types.ts'
import { tellSegment } from '#core/segment/told_value.ts'
import { deriveStints } from '#core/stint/derive.ts'
import type { Stint } from '#core/stint/types.ts'
import { isStorable } from '#core/text/storable.ts'
import { readingCases } from '../counting/case_columns.ts'
import { type CaseRow, caseRecordOf } from '../counting/case_rows.ts'
import { readConversations, stateOf } from '../counting/conversation_rows.ts'
import { customerIdOf, issueIdOf } from '../counting/identify.ts'
import { askAnew } from '../platform/postgres/ask.ts'
import { numbers } from '../platform/postgres/columns.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { viewCase, viewStint } from './view_case.ts'

/**
 * @returns a conversation, its stints, the cases that they belong to, and in plain words why it counts as it does.
 * @throws Problem `not_found`: the workspace has no such conversation.
 */
export function readConversation(workspaceId: number, id: string, now: Date): Promise<ConversationDetail> {
  if (!isStorable(id)) return Promise.reject(notFound())
  return inWorkspace(workspaceId, async (client) => {
    const { version, rules } = await readActiveVersion(client, workspaceId)
    const [row] = await readConversations(client, workspaceId, [id])
    const state = row && stateOf(row)
    // A row without events was only named by another conversation.
    if (!state || (state.log.entries.length === 0 && !state.log.messages)) throw notFound()
    const cases = await readCases(client, { workspaceId, version, rules, now }, id, state)
    const detail = { ...factsOf(id, state), ...saidLater(id, state, rules), policyVersion: version, cases }
    return { ...detail, claims: claimsOf(state, detail, rules), explanation: explain(detail, rules) }
  })
}

const notFound = (): Problem => new Problem('not_found', 'there is no such conversation')

interface Scope {
  workspaceId: number
  version: number
  rules: Rules
  now: Date
}

async function readCases(client: ClientBase, scope: Scope, id: string, { facts, log, customer, issue }: ConversationState) {
  if (!facts || customer === null || issue === null) return []
  const { workspaceId, version, rules } = scope
  const own: Stint[] = deriveStints(id, facts.start, log, rules)
  const { rows } = await askAnew<CaseRow>(client, readingCases('conversations/cases_of_stints'), [
    workspaceId,
    version,
    rules.policy.sameIssue === 'any' ? issueIdOf(customer, '') : issue,
    numbers(own.map((stint) => stint.startMs)),
    own.map((stint) => stint.conversation),
    numbers(own.map((stint) => stint.position)),
  ])
  const views = []
  for (const row of rows) views.push(await viewCase(client, scope, caseRecordOf(row)))
  return views
}

function factsOf(id: string, { log, facts: counted }: ConversationState) {
  const { customer: fromCustomer = 0, ai = 0, human = 0 } = log.messages ?? {}
  const facts = counted ?? readFactsIfIncluded(log)
  return {
    id,
    startedAt: facts ? new Date(facts.startMs).toISOString() : null,
    anonymous: facts !== null && facts.customer === undefined,
    customer: facts?.customer === undefined ? null : customerIdOf(facts.customer),
    followsUp: facts?.followsUp ?? null,
    segment: facts && tellSegment(facts.segment),
    rating: facts?.rating ?? null,
    messages: { customer: fromCustomer, ai, human },
  }
}

/** What was said of the conversation as a whole, whenever that came. */
function saidLater(id: string, { log }: ConversationState, rules: Rules) {
  const exclusion = readExclusion(log)
  const struck = exclusion && readFactsIfIncluded(log)
  return {
    excluded: exclusion && { at: new Date(exclusion.atMs).toISOString(), reason: exclusion.reason },
    struckStints: struck ? deriveStints(id, struck.start, log, rules).map(viewStint) : [],
    learned: readLearned(log).map(({ field, value, atMs, holds }) => ({
      field,
      value: field === 'customer' && value !== null ? customerIdOf(value) : value,
      at: new Date(atMs).toISOString(),
      holds,
    })),
  }
}

type Judged = Omit<ConversationDetail, 'claims' | 'explanation'>

function claimsOf({ log }: ConversationState, detail: Judged, { policy }: Rules): ConversationDetail['claims'] {
  return readClaims(log).map(({ vendor, verdict, amountMicros = null, atMs }) => ({
    vendor,
    verdict,
    amountMicros,
    at: new Date(atMs).toISOString(),
    words: claimWords({ vendor, verdict, amountMicros }, detail, (micros) => formatMicros(micros, policy.currency)),
  }))
}

function explain(detail: Judged, { policy, calendar }: Rules): string[] {
  const instant = (time: string): string => formatInstant(time, calendar.timeZone)
  if (detail.excluded) return explainExclusion(detail.excluded, instant)
  if (!detail.startedAt)
    return ['Its conversation.started event has not arrived. The events are kept, and count fully once it does.']
  const context = {
    conversation: detail.id,
    acceptanceWindowDays: policy.acceptanceWindowDays,
    anonymous: detail.anonymous,
    money: (micros: string) => formatMicros(micros, policy.currency),
    instant,
  }
  return detail.cases.flatMap((known) => explainCase(known, context))
}
