import type { ClientBase } from 'pg'
import { inTransaction } from './in_transaction.ts'

export type Mode = 'read committed' | 'repeatable read' | 'repeatable read, read only'

/**
 * Runs `work` in one transaction that sees and writes the rows of one workspace alone (row-level security).
 * Commits when `work` resolves, rolls back and rethrows when it rejects.
 * @param mode `repeatable read, read only` gives several questions one and the same view.
 */
export async function inWorkspace<T>(
  workspaceId: number,
  work: (client: ClientBase) => Promise<T>,
  mode: Mode = 'read committed',
): Promise<T> {
  if (!Number.isSafeInteger(workspaceId)) throw new TypeError('a workspace id is an integer')
  // One round trip; the values are an integer and one of three constants, so there is nothing to inject.
  return inTransaction(`begin transaction isolation level ${mode}; set local app.workspace = '${workspaceId}'`, work)
}
