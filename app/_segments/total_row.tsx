'use client'
import type { FigureId } from '#core/figures/catalogue.ts'
import type { FigureRow } from '#core/figures/contract.ts'
import { readingOf } from '#core/figures/reading.ts'
import { formatMoney } from '#core/format/money.ts'
import type { Dimension } from '#core/segment/dimensions.ts'
import { Explained } from '../_ui/explained.tsx'
import { TableCell, TableRow } from '../_ui/table.tsx'
import { aroundChange } from './columns.ts'
import type { Drivers } from './drivers.ts'
import { FigureCells } from './figure_cells.tsx'

interface TotalRowProps {
  rows: readonly FigureRow[]
  by: readonly Dimension[]
  columns: readonly FigureId[]
  currency: string
  /** The table has a column for the change of each row. */
  compares: boolean
  drivers: Drivers | null
  /** What is expected of all together; null where nothing is expected of any. */
  whole: FigureRow | null
}

/** All segments as one. Medians and agent equivalents do not add up, and stay empty. */
export function TotalRow({ rows, by, columns, currency, compares, drivers, whole }: TotalRowProps) {
  const expects = whole ? { nowcast: whole.nowcast } : undefined
  const [columnsBefore, columnsAfter] = aroundChange(columns)
  return (
    <TableRow className="bg-surface-muted font-medium">
      {by.map((dimension, place) => (
        <TableCell key={dimension} className="text-ink">
          {place === 0 && 'All'}
        </TableCell>
      ))}
      <FigureCells columns={columnsBefore} currency={currency} reading={readingOf(rows)} expects={expects} />
      {compares && <TableCell />}
      {drivers && (
        <TableCell numeric>
          <AllAdd drivers={drivers} currency={currency} />
        </TableCell>
      )}
      <FigureCells columns={columnsAfter} currency={currency} reading={readingOf(rows)} expects={expects} />
    </TableRow>
  )
}

/** The whole change; with what segments add to it that have no row any more. */
function AllAdd({ drivers: { before, after, gone }, currency }: { drivers: Drivers; currency: string }) {
  const change = formatMoney(after - before, currency, true)
  const words = `${formatMoney(gone, currency, true)} of it by segments that had cases before and have none now.`
  return (
    <>
      {isNothing(gone, currency) ? (
        change
      ) : (
        <Explained explanation={words} align="right">
          {change}
        </Explained>
      )}
      <AsWideAsBars />
    </>
  )
}

const isNothing = (amount: number, currency: string): boolean => formatMoney(amount, currency) === formatMoney(0, currency)

/** Numbers stand in one line with those that have a bar beside them. */
const AsWideAsBars = () => <span aria-hidden="true" className="inline-block w-22" />
