import type { Policy } from '#core/policy/policy.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { readActiveVersion } from './read_active_version.ts'
import { type RecountProgress, readProgress } from './read_progress.ts'

export interface PolicyAnswer {
  /** The version that screens show. */
  version: number
  policy: Policy
  /** How far the recount for the next version has come; null where none runs. */
  recount: (RecountProgress & { version: number }) | null
}

export function readPolicy(workspaceId: number): Promise<PolicyAnswer> {
  return inWorkspace(workspaceId, async (client) => {
    const { version, rules } = await readActiveVersion(client, workspaceId)
    const { rows } = await ask<{ version: number }>(client, 'policy/building', [workspaceId])
    const building = rows[0]?.version
    const recount = building === undefined ? null : { version: building, ...(await readProgress(client, workspaceId, building)) }
    return { version, policy: rules.policy, recount }
  })
}
