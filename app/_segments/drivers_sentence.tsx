'use client'
import { changeOfFigure, changeWords } from '#core/figures/change.ts'
import type { FigureRow } from '#core/figures/contract.ts'
import { readingOf } from '#core/figures/reading.ts'
import { formatMoney } from '#core/format/money.ts'
import { valueName } from '#core/format/segment.ts'
import type { Dimension } from '#core/segment/dimensions.ts'
import { type Drivers, foremost } from './drivers.ts'

interface DriversSentenceProps {
  rows: readonly FigureRow[]
  before: readonly FigureRow[]
  by: readonly Dimension[]
  drivers: Drivers
  currency: string
}

/** What the table says of the change as a whole: how much, whether it is more than chance, and what drives it. */
export function DriversSentence({ rows, before, by, drivers, currency }: DriversSentenceProps) {
  const change = changeOfFigure('costPerAcceptedResolution', readingOf(rows), readingOf(before), currency)
  const first = foremost(rows, drivers)
  const name = first && by.map((dimension) => valueName(dimension, first.row.segment[dimension] ?? null)).join(', ')
  return (
    <p className="text-sm text-ink-default" data-testid="drivers">
      Cost per accepted resolution went from {formatMoney(drivers.before, currency)} to{' '}
      <span className="font-medium text-ink-emphasis">{formatMoney(drivers.after, currency)}</span>
      {change && ` (${changeWords(change)})`}.
      {first && (
        <>
          {' '}
          <span className="font-medium text-ink-emphasis">{name}</span> adds{' '}
          <Amount>{formatMoney(first.adds, currency, true)}</Amount> of the{' '}
          <Amount>{formatMoney(drivers.after - drivers.before, currency, true)}</Amount>.
        </>
      )}
    </p>
  )
}

/** A sign stays on the line of its number. */
const Amount = ({ children }: { children: string }) => <span className="whitespace-nowrap">{children}</span>
