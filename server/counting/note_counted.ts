import type { ClientBase } from 'pg'
import { type LedgerPlace, ledgerRows } from '#core/ingestion/ledger.ts'
import { ledgerColumns } from '../ingestion/ledger_columns.ts'
import { ask } from '../platform/postgres/ask.ts'

/** Notes that these events of our door came through. Of a job that is counted twice it is the same again. */
export async function noteCounted(client: ClientBase, workspaceId: number, places: readonly LedgerPlace[]): Promise<void> {
  const rows = ledgerRows(places.filter((place) => place.workspaceId === workspaceId))
  if (rows.length > 0) await ask(client, 'counting/note_counted', [workspaceId, ...ledgerColumns(rows)])
}
