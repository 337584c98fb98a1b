import type { CsvRow } from '#core/csv/cells.ts'
import { provenanceOf } from '#core/csv/provenance.ts'
import { segmentKey } from '#core/drift/decompose_rows.ts'
import type { FigureId } from '#core/figures/catalogue.ts'
import type { FigureRow, FiguresAnswer } from '#core/figures/contract.ts'
import { readingOfRow } from '#core/figures/reading.ts'
import type { Dimension } from '#core/segment/dimensions.ts'
import { figureCell, figureCells, type TableFile, tableFile } from '../_export/table_file.ts'
import { askedFilters } from '../_view/questions.ts'
import type { Filters } from '../_view/view.ts'
import { anyExpected, expectedOf } from './expected.ts'

export interface SegmentsFileInput {
  current: FiguresAnswer
  before: FiguresAnswer | undefined
  /** In the order of the table. */
  rows: readonly FigureRow[]
  by: readonly Dimension[]
  columns: readonly FigureId[]
  filters: Filters
  /** What a segment adds to the change, in units of the currency; null where that cannot be told. */
  addsOf: (row: FigureRow) => number | null
}

/** @returns the table of segments as a file; the row of all is their sum, and is left out. */
export function segmentsFile({ current, before, rows, by, columns, filters, addsOf }: SegmentsFileInput): TableFile {
  const past = new Map(before?.rows.map((row) => [segmentKey(row), row]))
  const comparison = (row: FigureRow): CsvRow => {
    if (!before) return {}
    const earlier = past.get(segmentKey(row))
    const adds = addsOf(row)
    return {
      costPerAcceptedResolutionBefore: earlier ? figureCell('costPerAcceptedResolution', readingOfRow(earlier)) : null,
      addsToChange: adds === null ? null : { amount: adds.toFixed(6) },
      comparedFrom: before.from,
      comparedTo: before.to,
    }
  }
  const hasExpected = anyExpected(rows)
  const cells = rows.map((row) => ({
    ...Object.fromEntries(by.map((dimension) => [dimension, row.segment[dimension] ?? null])),
    ...figureCells(columns, readingOfRow(row)),
    ...(hasExpected ? expectedCells(row) : {}),
    ...comparison(row),
  }))
  return tableFile('segments', cells, provenanceOf(current, askedFilters(filters)))
}

/** What is expected once all has settled, low and high nine times in ten; empty where that cannot be told. */
function expectedCells(row: FigureRow): CsvRow {
  const reading = readingOfRow(row)
  const cost = expectedOf('costPerAcceptedResolution', row.nowcast, reading)
  const rate = expectedOf('acceptedResolutionRate', row.nowcast, reading)
  const amount = (value: number | undefined) => (value === undefined ? null : { amount: value.toFixed(6) })
  return {
    expectedCostPerAcceptedResolution: amount(cost?.value),
    expectedCostLow: amount(cost?.low),
    expectedCostHigh: amount(cost?.high),
    expectedAcceptedResolutionRate: rate?.value ?? null,
    expectedRateLow: rate?.low ?? null,
    expectedRateHigh: rate?.high ?? null,
  }
}
