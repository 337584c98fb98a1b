import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
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
    type Row = { sequence: string; policy_version: number }
    const { rows } = await ask<Row>(client, 'ingestion/standing', [workspaceId])
    return rows[0]
  })
  if (!row) throw new Problem('not_found', 'there is no such workspace')
  return { sequence: Number(row.sequence), policyVersion: row.policy_version }
}
