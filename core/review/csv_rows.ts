import type { Cell, CsvRow } from '../csv/cells.ts'
import { provenanceCells } from '../csv/provenance.ts'
import type { Review, SaidCell, SaidFigure } from './contract.ts'

/** @returns the table as rows of a file: each figure in each of the nine periods, oldest first, in full precision. */
export function reviewCsvRows(review: Review): CsvRow[] {
  const { period, policyVersion, acceptanceWindowDays, maturedThrough, asOf, currency, timeZone, figures } = review
  const addresses = [...period.before, period.address]
  const provenance = { from: period.from, to: period.to, filters: {}, policyVersion, acceptanceWindowDays, maturedThrough, asOf }
  const tail = provenanceCells({ ...provenance, currency, timeZone })
  return figures.flatMap((figure) =>
    [...figure.before, figure.now].map((cell, place) => ({
      period: addresses[place] ?? null,
      figure: figure.isPart ? `Cost per accepted resolution, ${figure.name}` : figure.name,
      ...valuesOf(figure, cell),
      ...tail,
    })),
  )
}

const valuesOf = ({ unit }: SaidFigure, { standing, value, low, high, sample }: SaidCell): CsvRow => ({
  standing,
  value: amountOf(value, unit),
  low: amountOf(low, unit),
  high: amountOf(high, unit),
  cases: sample,
})

const amountOf = (value: number | null, unit: SaidFigure['unit']): Cell =>
  value === null || unit !== 'micros' ? value : { amount: (value / 1e6).toFixed(6) }
