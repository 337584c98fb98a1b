import type { ClientBase } from 'pg'
import { inTransaction } from './in_transaction.ts'

/** Runs `work` in one transaction that may find, list and found workspaces, and sees nothing inside any of them. */
export const inDirectory = <T>(work: (client: ClientBase) => Promise<T>): Promise<T> =>
  inTransaction("begin; set local app.directory = 'on'", work)
