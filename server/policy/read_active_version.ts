import type { ClientBase } from 'pg'
import type { Rules } from '#core/policy/rules.ts'
import { Problem } from '#core/problem.ts'
import { rulesFor } from './counted_versions.ts'

export interface ActiveVersion {
  slug: string
  version: number
  rules: Rules
  /** The commit that the transaction's view includes last. */
  sequence: number
}

/** @throws Problem `not_found` where there is no such workspace. */
export async function readActiveVersion(client: ClientBase, workspaceId: number): Promise<ActiveVersion> {
  const { rows } = await client.query<{ slug: string; policy_version: number; body: unknown; sequence: string }>(
    `select w.slug, w.policy_version, p.body, i.sequence
     from workspace w
     join policy p on p.workspace_id = w.id and p.version = w.policy_version
     join ingestion i on i.workspace_id = w.id
     where w.id = $1`,
    [workspaceId],
  )
  const row = rows[0]
  if (!row) throw new Problem('not_found', 'there is no such workspace')
  return {
    slug: row.slug,
    version: row.policy_version,
    rules: rulesFor(workspaceId, row.policy_version, row.body),
    sequence: Number(row.sequence),
  }
}
