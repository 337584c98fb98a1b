import type { ClientBase } from 'pg'
import { foldStint } from '#core/case/fold.ts'
import { maturesAt, stateOfCase } from '#core/case/state.ts'
import { FOLD_START } from '#core/case/types.ts'
import { contributionOfCase, reworkMicrosOf } from '#core/contribution/of_case.ts'
import type { CaseView, StintView, StruckStint } from '#core/conversation/contract.ts'
import type { Rules } from '#core/policy/rules.ts'
import type { CaseRecord } from '#core/recount/types.ts'
import { handlerOf } from '#core/segment/numbers.ts'
import { OPENING_NUMBERS, OUTCOME_NUMBERS } from '#core/stint/numbers.ts'
import type { Stint } from '#core/stint/types.ts'
import { sql } from '../platform/postgres/sql.ts'

const MAX_STINTS = 200

interface Scope {
  workspaceId: number
  version: number
  rules: Rules
  now: Date
}

/** @returns a case as the API shows it, with its first stints. */
export async function viewCase(client: ClientBase, scope: Scope, record: CaseRecord): Promise<CaseView> {
  const { rules, now } = scope
  const { case: known, broken } = record
  const { root } = known
  const contribution = record.root && contributionOfCase(known, broken, record.root, rules)
  const resolved = root?.outcome === 'resolved'
  return {
    state: stateOfCase(known, broken, rules.windowMs, now.getTime()),
    root: root?.conversation ?? null,
    cause: broken?.cause ?? null,
    brokenAt: broken ? new Date(broken.atMs).toISOString() : null,
    maturesAt: resolved ? new Date(maturesAt(root.endMs, rules.windowMs)).toISOString() : null,
    handlingMicros: String((root?.costMicros ?? 0n) + known.preludeMicros),
    reworkMicros: String(reworkMicrosOf(known, rules)),
    failureImpactMicros: String(contribution?.measures.failureImpactMicros ?? 0n),
    stints: viewStints(await readStints(client, scope, record), rules.windowMs),
    stintCount: known.stints,
  }
}

interface StintRow {
  started_at: string
  conversation: string
  position: number
  ended_at: string
  outcome: number
  handler: number
  opened_by: number
  cost_micros: string
  taken_up_at: string | null
}

async function readStints(
  client: ClientBase,
  { workspaceId, version }: Scope,
  { issue, case: { first, stints } }: CaseRecord,
): Promise<Stint[]> {
  const { rows } = await client.query<StintRow>(sql('conversations/stints_of_case'), [
    workspaceId,
    version,
    issue,
    first.startMs,
    first.conversation,
    first.position,
    Math.min(stints, MAX_STINTS),
  ])
  return rows.map((row) => ({
    startMs: Number(row.started_at),
    conversation: row.conversation,
    position: row.position,
    endMs: Number(row.ended_at),
    outcome: OUTCOME_NUMBERS.nameOf(row.outcome),
    handler: handlerOf(row.handler),
    openedBy: OPENING_NUMBERS.nameOf(row.opened_by),
    costMicros: BigInt(row.cost_micros),
    takenUpMs: row.taken_up_at === null ? null : Number(row.taken_up_at),
  }))
}

function viewStints(stints: readonly Stint[], windowMs: number): StintView[] {
  let state = FOLD_START
  return stints.map((stint) => {
    const step = foldStint(state, stint, windowMs)
    state = step.after
    return { conversation: stint.conversation, role: step.role, ...viewStint(stint) }
  })
}

/** @returns a stint as the API shows it, whatever its case. */
export const viewStint = (stint: Stint): StruckStint => ({
  position: stint.position,
  handler: stint.handler,
  openedBy: stint.openedBy,
  outcome: stint.outcome,
  startedAt: new Date(stint.startMs).toISOString(),
  endedAt: stint.outcome === 'open' ? null : new Date(stint.endMs).toISOString(),
  takenUpAt: stint.takenUpMs === null ? null : new Date(stint.takenUpMs).toISOString(),
  costMicros: String(stint.costMicros),
})
