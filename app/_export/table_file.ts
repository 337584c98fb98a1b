import type { Cell, CsvRow } from '#core/csv/cells.ts'
import { type Provenance, provenanceCells } from '#core/csv/provenance.ts'
import { type FigureId, figureOf } from '#core/figures/catalogue.ts'
import { type Reading, valueIn } from '#core/figures/reading.ts'

/** A table of a screen as a file: what is shown in full precision, and where it comes from. */
export interface TableFile {
  name: string
  rows: CsvRow[]
}

/**
 * @param what the part of the name that says which table.
 * @returns the file of a table; each row ends with where it comes from.
 */
export function tableFile(what: string, rows: readonly CsvRow[], provenance: Provenance): TableFile {
  const tail = provenanceCells(provenance)
  const days = [provenance.from, provenance.to].map((instant) => instant.slice(0, 10))
  return { name: `holdfast-${what}-${days.join('-')}`, rows: rows.map((row) => ({ ...row, ...tail })) }
}

/** @returns figures of a reading by their ids, as the API writes them: money in decimals, rates from 0 to 1. */
export const figureCells = (ids: readonly FigureId[], reading: Reading): CsvRow =>
  Object.fromEntries(ids.map((id) => [id, figureCell(id, reading)]))

export function figureCell(id: FigureId, reading: Reading): Cell {
  const value = valueIn(id, reading)
  return figureOf(id).unit === 'money' && value !== null ? { amount: String(value) } : value
}
