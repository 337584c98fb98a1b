import { EVENT_NUMBERS } from '#core/event/numbers.ts'
import type { CommitMessage } from '#core/live/messages.ts'
import { advance } from '../counting/count_batch.ts'
import { customerIdOf } from '../counting/identify.ts'
import { TYPES } from '../customers/read_traces.ts'
import { ask, withoutHurry } from '../platform/postgres/ask.ts'
import { uuids } from '../platform/postgres/columns.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from '../policy/read_active_version.ts'
import { markEmptied } from '../segment/mark_emptied.ts'

const {
  'customer.churned': CHURNED,
  'release.deployed': RELEASED,
  'conversation.handed_off': HANDED_OFF,
} = EVENT_NUMBERS.numberOf

/** Deletes who was a customer before their conversation was said to be another's; alone in the workspace, for a moment. */
export async function dropIdleCustomers(workspaceId: number): Promise<void> {
  await inWorkspace(workspaceId, async (client) => {
    await ask(client, 'policy/lock_workspace', [workspaceId])
    await ask(client, 'demo/drop_idle_customers', [workspaceId])
  })
}

/**
 * Deletes what is stored of a demo beside its conversations, and that there was one, in one transaction.
 * @param told the source of its events, and what the ids of its conversations begin with.
 * @returns the commit to publish; null where it was asked for again meanwhile, or is forgotten already.
 */
export function forgetDemo(workspaceId: number, told: { source: string; beginning: string }): Promise<CommitMessage | null> {
  const { source, beginning } = told
  return inWorkspace(workspaceId, async (client) => {
    await withoutHurry(client)
    const { rowCount } = await ask(client, 'demo/drop_demo', [workspaceId])
    if (rowCount === 0) return null
    const churned = await ask<{ subject: string }>(client, 'demo/churned', [workspaceId, source, CHURNED])
    const customers = churned.rows.map(({ subject }) => customerIdOf(subject)).sort()
    await ask(client, 'demo/drop_customers', [workspaceId, uuids(customers)])
    await ask(client, 'demo/drop_releases', [workspaceId, source, RELEASED])
    await ask(client, 'demo/drop_rejected', [workspaceId, source])
    await ask(client, 'drift/lock_run', [workspaceId])
    await ask(client, 'demo/drop_drift', [workspaceId])
    const gone = await ask<{ events: string }>(client, 'demo/drop_events', [workspaceId, source, beginning, TYPES, HANDED_OFF])
    await markEmptied(client, workspaceId)
    const { version } = await readActiveVersion(client, workspaceId)
    const ingestion = await advance(client, workspaceId, [1, -Number(gone.rows[0]?.events), 0, 0, 0])
    const at = new Date().toISOString()
    return { workspaceId, policyVersion: version, sequence: ingestion.countedThrough, at, rows: [], flips: [], ingestion }
  })
}
