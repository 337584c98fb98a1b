import { inWorkspace } from '../platform/postgres/in_workspace.ts'

export type PolicyState = 'building' | 'active' | 'retired' | 'superseded'

export interface PolicyVersionEntry {
  version: number
  changedAt: string
  /** An e-mail address, or what else made it. */
  changedBy: string
  reason: string
  state: PolicyState
}

interface VersionRow {
  version: number
  changed_at: Date
  changed_by: string
  email: string | null
  reason: string
  state: PolicyState
}

/** @returns the versions of a workspace's policy, newest first: who made each, when, and why. */
export async function listPolicyVersions(workspaceId: number): Promise<PolicyVersionEntry[]> {
  const rows = await inWorkspace(workspaceId, async (client) => {
    const answer = await client.query<VersionRow>(LIST, [workspaceId])
    return answer.rows
  })
  return rows.map((row) => ({
    version: row.version,
    changedAt: row.changed_at.toISOString(),
    changedBy: row.email ?? row.changed_by,
    reason: row.reason,
    state: row.state,
  }))
}

const LIST = `select p.version, p.changed_at, p.changed_by, u.email, p.reason, p.state
  from policy p left join auth_user u on u.id = p.changed_by
  where p.workspace_id = $1 order by p.version desc limit 200`
