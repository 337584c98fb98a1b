import type { ClientBase } from 'pg'

/** Customers whose history is counted under the new version, and all customers. */
export interface RecountProgress {
  done: number
  total: number
}

export async function readProgress(client: ClientBase, workspaceId: number, version: number): Promise<RecountProgress> {
  const { rows } = await client.query<RecountProgress>(
    `select count(*) filter (where built_version >= $2)::int as done, count(*)::int as total from customer where workspace_id = $1`,
    [workspaceId, version],
  )
  return rows[0] ?? { done: 0, total: 0 }
}
