import { provenanceCells, provenanceOf } from '#core/csv/provenance.ts'
import { totalContribution } from '#core/drift/decompose.ts'
import type { FigureRow, FiguresAnswer } from '#core/figures/contract.ts'
import { formatDays, formatInstant } from '#core/format/date.ts'
import { formatMoney } from '#core/format/money.ts'
import { segmentName } from '#core/format/segment_place.ts'
import type { ChartPicture } from '../_export/chart_files.tsx'
import { type DrawnRow, drawRows } from '../_ui/charts/rows_drawing.ts'
import { askedFilters } from '../_view/questions.ts'
import type { Filters } from '../_view/view.ts'
import type { Drivers } from './drivers.ts'

interface PictureInput {
  current: FiguresAnswer
  before: FiguresAnswer | undefined
  /** In the order of the table. */
  rows: readonly FigureRow[]
  drivers: Drivers
  filters: Filters
}

/** @returns what each segment adds to the change of cost per accepted resolution, as a picture. */
export function segmentsPicture({ current, before, rows, drivers, filters }: PictureInput): ChartPicture {
  const { from, to, timeZone, currency, policyVersion, acceptanceWindowDays, maturedThrough } = current
  const said = provenanceCells(provenanceOf(current, askedFilters(filters))).filters
  const compared = before ? `, compared with ${formatDays(before.from, before.to, timeZone)}` : ''
  const words = {
    name: `holdfast-segments-${from.slice(0, 10)}-${to.slice(0, 10)}`,
    title: `What each segment adds to the change of cost per accepted resolution (${currency})`,
    legend: [
      { name: 'Dearer', colour: 'var(--bad)' },
      { name: 'Cheaper', colour: 'var(--good)' },
    ],
    lines: [
      `${formatDays(from, to, timeZone)}${compared}, ${timeZone}. Filters: ${said === '' ? 'none' : said}.`,
      `Policy version ${policyVersion}, window ${acceptanceWindowDays} days. Settled through ${formatInstant(maturedThrough, timeZone)}. Holdfast`,
    ],
  }
  return { words, drawing: drawRows(rows.map((row) => rowOf(row, drivers, currency))) }
}

function rowOf(row: FigureRow, { of, largest }: Drivers, currency: string): DrawnRow {
  const contribution = of(row)
  const name = segmentName(row.segment)
  if (!contribution) return { name, marks: [{ kind: 'axis', at: 50 }], value: '–' }
  const adds = totalContribution(contribution)
  const width = largest === 0 ? 0 : (50 * Math.abs(adds)) / largest
  const colour = adds > 0 ? 'var(--bad)' : 'var(--good)'
  return {
    name,
    marks: [
      { kind: 'axis', at: 50 },
      { kind: 'bar', from: adds > 0 ? 50 : 50 - width, width, colour },
    ],
    value: formatMoney(adds, currency, true),
  }
}
