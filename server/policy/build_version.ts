import type { ClientBase } from 'pg'
import type { Rules } from '#core/policy/rules.ts'
import { type ConversationRow, stateOf } from '../counting/conversation_rows.ts'
import { type Customer, countVersion } from '../counting/count_version.ts'
import { ask, planByKey } from '../platform/postgres/ask.ts'
import { uuids } from '../platform/postgres/columns.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { learnAllNumbers } from '../segment/dimension_numbers.ts'

const CUSTOMERS_A_CHUNK = 500

export interface BuildingVersion {
  version: number
  rules: Rules
}

/**
 * Counts the next few customers' whole histories under a version that is building. From then on batches count these
 * customers under it too, so chunks and batches can go on side by side.
 * @returns how many customers it counted; 0 when none was left.
 */
export function buildChunk(workspaceId: number, { version, rules }: BuildingVersion): Promise<number> {
  return inWorkspace(workspaceId, async (client) => {
    await planByKey(client)
    const claimed = await ask<{ id: string; churned_at: string[] }>(client, 'policy/claim_customers', [
      workspaceId,
      version,
      CUSTOMERS_A_CHUNK,
    ])
    if (claimed.rows.length === 0) return 0
    const ids = uuids(claimed.rows.map((row) => row.id))
    await learnAllNumbers(client, workspaceId)
    const customers = new Map<string, Customer>(
      claimed.rows.map((row) => [row.id, { churnsMs: row.churned_at.map(Number), builtVersion: version }]),
    )
    const changes = await historyOf(client, workspaceId, ids)
    await countVersion(client, { workspaceId, version, rules, changes, customers, newChurns: [] })
    await ask(client, 'policy/mark_customers', [workspaceId, version, ids])
    return claimed.rows.length
  })
}

/** A history that was never counted under this version is, to it, a batch of conversations never seen. */
async function historyOf(client: ClientBase, workspaceId: number, ids: string) {
  const { rows } = await ask<ConversationRow>(client, 'policy/conversations_of', [workspaceId, ids])
  return rows.map((row) => ({ id: row.id, before: null, after: stateOf(row) }))
}
