import { type Policy, policySchema } from '#core/policy/policy.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

export type PolicyState = 'building' | 'active' | 'retired' | 'superseded'

export interface PolicyVersionEntry {
  version: number
  changedAt: string
  /** An e-mail address, an API key by its name, or the part of Holdfast that made it. */
  changedBy: string
  reason: string
  state: PolicyState
  policy: Policy
}

interface VersionRow {
  version: number
  changed_at: Date
  changed_by: string
  email: string | null
  key_name: string | null
  reason: string
  state: PolicyState
  body: unknown
}

/** @returns the versions of a workspace's policy, newest first: who made each, when, and why. */
export async function listPolicyVersions(workspaceId: number): Promise<PolicyVersionEntry[]> {
  const rows = await inWorkspace(workspaceId, async (client) => {
    const answer = await ask<VersionRow>(client, 'policy/list_versions', [workspaceId])
    return answer.rows
  })
  return rows.map((row) => ({
    version: row.version,
    changedAt: row.changed_at.toISOString(),
    changedBy: row.email ?? (row.key_name === null ? row.changed_by : `API key “${row.key_name}”`),
    reason: row.reason,
    state: row.state,
    policy: policySchema.parse(row.body),
  }))
}
