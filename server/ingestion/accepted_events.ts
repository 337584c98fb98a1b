import { randomBytes } from 'node:crypto'
import type { LedgerRow } from '#core/ingestion/ledger.ts'
import { log } from '../platform/log/log.ts'
import { getPool } from '../platform/postgres/pool.ts'
import { sql } from '../platform/postgres/sql.ts'
import { ledgerColumns } from './ledger_columns.ts'
import { tallyAccepted } from './tally_accepted.ts'

/** This run of this process, among all that take events in. */
export const DOOR = randomBytes(6).toString('base64url')

const numbered = new Map<number, number>()

/** @returns the number of the first of so many events of a workspace, of which none has had one. */
export function giveNumbers(workspaceId: number, events: number): number {
  const first = numbered.get(workspaceId) ?? 0
  numbered.set(workspaceId, first + events)
  return first
}

const tally = tallyAccepted(writeAccepted)

/** Notes events that are safely in the queue; nobody waits for it. */
export const noteAccepted = tally.note

/** Writes what was noted at once; for a process that is about to end, and for tests. */
export const flushAccepted = tally.flush

async function writeAccepted(rows: LedgerRow[]): Promise<void> {
  try {
    await getPool().query(sql('ingestion/note_accepted'), [rows.map(({ workspaceId }) => workspaceId), ...ledgerColumns(rows)])
  } catch (error) {
    log.debug({ err: error }, 'what the door accepted cannot be written now')
    throw error
  }
}
