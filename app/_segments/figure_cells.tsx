'use client'
import { Fragment } from 'react'
import { type FigureId, figureOf } from '#core/figures/catalogue.ts'
import { reasonOf } from '#core/figures/compute.ts'
import type { Reading } from '#core/figures/reading.ts'
import type { RowNowcast } from '#core/figures/row_nowcast.ts'
import { formatFigure } from '#core/format/figure.ts'
import { NOTHING } from '#core/format/number.ts'
import { Explained } from '../_ui/explained.tsx'
import { TableCell } from '../_ui/table.tsx'
import { isExpectedId } from './expected.ts'
import { ExpectedCell } from './expected_cell.tsx'

interface FigureCellsProps {
  columns: readonly FigureId[]
  reading: Reading
  currency: string
  /** What is expected of the row, beside those figures of which something is; absent where no row has that. */
  expects?: { nowcast: RowNowcast | undefined } | undefined
}

/** A row's figures; where one has no value, why. */
export function FigureCells({ columns, reading, currency, expects }: FigureCellsProps) {
  return columns.map((id) => {
    const shown = formatFigure(id, reading, currency)
    return (
      <Fragment key={id}>
        <TableCell numeric>
          {shown === NOTHING ? (
            <Explained explanation={reasonOf(figureOf(id), reading)} align="right">
              {shown}
            </Explained>
          ) : (
            shown
          )}
        </TableCell>
        {expects && isExpectedId(id) && <ExpectedCell {...{ id, reading, currency }} nowcast={expects.nowcast} />}
      </Fragment>
    )
  })
}
