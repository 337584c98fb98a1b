import type { ClientBase } from 'pg'
import type { Rules } from '#core/policy/rules.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { rulesFor } from './counted_versions.ts'

export interface ActiveVersion {
  slug: string
  version: number
  rules: Rules
  /** The way of counting under which its history was counted. */
  countedAs: number
  /** The commit that the transaction's view includes last. */
  sequence: number
}

/** @throws Problem `not_found` where there is no such workspace. */
export async function readActiveVersion(client: ClientBase, workspaceId: number): Promise<ActiveVersion> {
  type Row = { slug: string; policy_version: number; body: unknown; counted_as: number; sequence: string }
  const { rows } = await ask<Row>(client, 'policy/active_version', [workspaceId])
  const row = rows[0]
  if (!row) throw new Problem('not_found', 'there is no such workspace')
  return {
    slug: row.slug,
    version: row.policy_version,
    rules: rulesFor(workspaceId, row.policy_version, row.body),
    countedAs: row.counted_as,
    sequence: Number(row.sequence),
  }
}
