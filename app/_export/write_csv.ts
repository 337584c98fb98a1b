import { stringify } from 'csv-stringify/browser/esm/sync'
import { type CsvRow, cellsOf } from '#core/csv/cells.ts'

/** @returns the rows as CSV with a header, beginning with the mark by which spreadsheets know UTF-8. */
export const writeCsv = (rows: readonly CsvRow[]): string => stringify(rows.map(cellsOf), { header: true, bom: true })
