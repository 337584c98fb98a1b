import { Problem } from '#core/problem.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

export interface Standing {
  /** The workspace's last commit. */
  sequence: number
  /** The policy version that screens show. */
  policyVersion: number
}

/** @returns where the workspace's stream of commits stands now. */
export async function readStanding(workspaceId: number): Promise<Standing> {
  const row = await inWorkspace(workspaceId, async (client) => {
    const { rows } = await client.query<{ sequence: string; policy_version: number }>(
      'select i.sequence, w.policy_version from workspace w join ingestion i on i.workspace_id = w.id where w.id = $1',
      [workspaceId],
    )
    return rows[0]
  })
  if (!row) throw new Problem('not_found', 'there is no such workspace')
  return { sequence: Number(row.sequence), policyVersion: row.policy_version }
}
