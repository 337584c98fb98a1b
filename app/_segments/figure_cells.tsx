'use client'
import { type FigureId, figureOf } from '#core/figures/catalogue.ts'
import { reasonOf } from '#core/figures/compute.ts'
import type { Reading } from '#core/figures/reading.ts'
import { formatFigure } from '#core/format/figure.ts'
import { NOTHING } from '#core/format/number.ts'
import { Explained } from '../_ui/explained.tsx'
import { TableCell } from '../_ui/table.tsx'

interface FigureCellsProps {
  columns: readonly FigureId[]
  reading: Reading
  currency: string
}

/** A row's figures; where one has no value, why. */
export function FigureCells({ columns, reading, currency }: FigureCellsProps) {
  return columns.map((id) => {
    const shown = formatFigure(id, reading, currency)
    return (
      <TableCell key={id} numeric>
        {shown === NOTHING ? (
          <Explained explanation={reasonOf(figureOf(id), reading)} align="right">
            {shown}
          </Explained>
        ) : (
          shown
        )}
      </TableCell>
    )
  })
}
