import type { ClientBase } from 'pg'
import { ask } from '../platform/postgres/ask.ts'

/** Customers whose history is counted under the new version, and all customers. */
export interface RecountProgress {
  done: number
  total: number
}

export async function readProgress(client: ClientBase, workspaceId: number, version: number): Promise<RecountProgress> {
  const { rows } = await ask<RecountProgress>(client, 'policy/progress', [workspaceId, version])
  return rows[0] ?? { done: 0, total: 0 }
}
