import { type LedgerPlace, type LedgerRow, ledgerPlacesIn, ledgerRows } from '#core/ingestion/ledger.ts'

/** What a door that is killed took in for so long at most is missing in the ledger, though never its events. */
export const WRITE_EVERY_MS = 1_000

export interface AcceptedTally {
  note(place: LedgerPlace): void
  /** Writes what was noted; what cannot be written now is kept, and tried again with what comes next. Never rejects. */
  flush(): Promise<void>
}

/** Notes in memory what was accepted, where that costs nobody any time, and writes it for all workspaces together. */
export function tallyAccepted(write: (rows: LedgerRow[]) => Promise<void>): AcceptedTally {
  let noted: LedgerPlace[] = []
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()
  const note = (...places: LedgerPlace[]): void => {
    for (const place of places) noted.push(place)
    timer ??= setTimeout(() => void tally.flush(), WRITE_EVERY_MS).unref()
  }
  const writeNoted = async (): Promise<void> => {
    const rows = ledgerRows(noted)
    noted = []
    // A number may be written twice: it is a set.
    if (rows.length > 0) await write(rows).catch(() => note(...ledgerPlacesIn(rows)))
  }
  const tally: AcceptedTally = {
    note,
    flush() {
      clearTimeout(timer)
      timer = undefined
      writing = writing.then(writeNoted)
      return writing
    },
  }
  return tally
}
