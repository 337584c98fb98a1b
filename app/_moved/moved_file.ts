import type { Cell, CsvRow } from '#core/csv/cells.ts'
import type { Provenance } from '#core/csv/provenance.ts'
import { WAY_NAMES } from '#core/format/moved.ts'
import type { MovedAnswer, MovedSegment, MovedSide } from '#core/moved/contract.ts'
import { levelOf } from '#core/moved/moved_steps.ts'
import { WAYS, type Way } from '#core/moved/ways.ts'
import { type TableFile, tableFile } from '../_export/table_file.ts'
import { askedFilters } from '../_view/questions.ts'
import type { Filters } from '../_view/view.ts'

/** @returns what each segment adds by way of what as a file, in full precision: it sums to the change. */
export function movedFile(answer: MovedAnswer, filters: Filters): TableFile {
  const { segments, others } = answer
  const rows = [
    ...segments.flatMap((segment) => rowsOf(answer, segment, 1)),
    ...(others ? rowsOf(answer, { segment: {}, ...others }, others.count) : []),
  ]
  return tableFile('what-moved', rows, originOf(answer, filters))
}

function rowsOf({ by, before, after, basis }: MovedAnswer, segment: MovedSegment, count: number): CsvRow[] {
  const own: CsvRow = Object.fromEntries(by.map((dimension) => [dimension, segment.segment[dimension] ?? null]))
  return WAYS.map((way) => ({
    ...own,
    segments: count,
    way: WAY_NAMES[way],
    addsToChange: amountOf(Number(segment.addsMicros[way])),
    was: measured(way, segment.before, before?.cases ?? 0),
    is: measured(way, segment.after, after?.cases ?? 0),
    casesBefore: segment.before.cases,
    casesNow: segment.after.cases,
    basis,
    comparedFrom: before?.from ?? null,
    comparedTo: before?.to ?? null,
  }))
}

const amountOf = (micros: number): Cell => ({ amount: (micros / 1e6).toFixed(6) })

/** Money as an amount, shares from 0 to 1. */
function measured(way: Way, side: MovedSide, allCases: number): Cell {
  const level = levelOf(way, side, allCases)
  return level === null || (way !== 'handling' && way !== 'rework') ? level : amountOf(level)
}

function originOf(answer: MovedAnswer, filters: Filters): Provenance {
  const { policyVersion, acceptanceWindowDays, maturedThrough, asOf, currency, timeZone } = answer
  const { from, to } = answer.after ?? answer.asked
  return {
    from,
    to,
    filters: askedFilters(filters),
    policyVersion,
    acceptanceWindowDays,
    maturedThrough,
    asOf,
    currency,
    timeZone,
  }
}
