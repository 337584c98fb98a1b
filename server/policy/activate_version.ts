import type { CommitMessage } from '#core/live/messages.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/**
 * Puts a version on the screens once every customer is counted under it.
 * @returns the commit to publish, so that open screens load the new figures; null where customers are left, or another
 * version was made meanwhile.
 */
export function activateVersion(workspaceId: number, version: number, now: Date): Promise<CommitMessage | null> {
  return inWorkspace(workspaceId, async (client) => {
    await client.query('select 1 from workspace where id = $1 for update', [workspaceId])
    const { rows } = await client.query<{ ready: boolean }>(
      `select not exists (select from customer where workspace_id = $1 and built_version < $2) as ready
       from policy where workspace_id = $1 and version = $2 and state = 'building'`,
      [workspaceId, version],
    )
    if (!rows[0]?.ready) return null
    await client.query(`update policy set state = 'retired' where workspace_id = $1 and state = 'active'`, [workspaceId])
    await client.query(`update policy set state = 'active' where workspace_id = $1 and version = $2`, [workspaceId, version])
    await client.query('update workspace set policy_version = $2 where id = $1', [workspaceId, version])
    const advanced = await client.query<{ sequence: string }>(
      'update ingestion set sequence = sequence + 1 where workspace_id = $1 returning sequence',
      [workspaceId],
    )
    const sequence = Number(advanced.rows[0]?.sequence)
    return { workspaceId, policyVersion: version, sequence, at: now.toISOString(), rows: [], flips: [] }
  })
}
