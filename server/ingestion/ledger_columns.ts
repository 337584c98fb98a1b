import { type LedgerRow, multirangeOf } from '#core/ingestion/ledger.ts'
import { texts } from '../platform/postgres/columns.ts'

/** @returns the columns minute, door and numbers of rows of the ledger. */
export const ledgerColumns = (rows: readonly LedgerRow[]): [minutes: Date[], doors: string, numbers: string] => [
  rows.map(({ minuteMs }) => new Date(minuteMs)),
  texts(rows.map(({ door }) => door)),
  texts(rows.map(({ spans }) => multirangeOf(spans))),
]
