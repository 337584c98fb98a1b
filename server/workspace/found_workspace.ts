import { randomBytes } from 'node:crypto'
import type { ClientBase } from 'pg'
import { DEFAULT_POLICY, type Policy } from '#core/policy/policy.ts'
import { inDirectory } from '../platform/postgres/in_directory.ts'

export interface Founding {
  slug: string
  name: string
  /** What differs from the default policy in version 1. */
  policy?: Partial<Policy>
  /** Who is noted as the author of version 1: a user's id. */
  changedBy?: string
}

/**
 * Makes a workspace with its ingestion row and version 1 of its policy, active.
 * @returns its id. Rejects where the slug is taken (Postgres error 23505).
 */
export const foundWorkspace = (founding: Founding): Promise<number> => inDirectory((client) => insertWorkspace(client, founding))

/** The same inside a transaction of the directory; afterwards that transaction is inside the new workspace. */
export async function insertWorkspace(client: ClientBase, founding: Founding): Promise<number> {
  const { slug, name, policy, changedBy = 'first start' } = founding
  const { rows } = await client.query<{ id: number }>(
    'insert into workspace (slug, name, customer_key, policy_version) values ($1, $2, $3, 1) returning id',
    [slug, name, randomBytes(32)],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error('the new workspace has no id')
  await client.query("select set_config('app.workspace', $1, true)", [String(id)])
  await client.query('insert into ingestion (workspace_id) values ($1)', [id])
  await client.query(
    `insert into policy (workspace_id, version, body, changed_by, reason, state) values ($1, 1, $2, $3, 'first start', 'active')`,
    [id, JSON.stringify({ ...DEFAULT_POLICY, ...policy }), changedBy],
  )
  return id
}
