import type { FiguresAnswer } from '#core/figures/contract.ts'
import { type Reading, readingOf, rowsOf, valueIn } from '#core/figures/reading.ts'
import { formatFigure } from '#core/format/figure.ts'
import { ACCEPTED, DEFLECTION, type Line } from './view_lines.ts'

/** By whose root handled. */
export const SIDES = [
  ['ai', 'AI'],
  ['human', 'Human'],
  ['all', 'All'],
] as const

/** A line of a view, in words. */
export interface ViewLine extends Omit<Line, 'id' | 'show'> {
  /** What each side shows, in the order of {@link SIDES}. */
  cells: string[]
}

export interface ViewModel {
  title: string
  hint: string
  lines: ViewLine[]
  footer: string
}

/** The two ways to read a range. */
export interface ViewsModel {
  deflection: ViewModel
  accepted: ViewModel
}

/** @returns the same range read twice, as deflection reads it and by what was accepted, ready to draw. */
export function prepareViews(series: FiguresAnswer, currency: string, windowDays: number): ViewsModel {
  const readings = SIDES.map(([side]) => readingOf(rowsOf(series.rows, side)))
  const all = readings.at(-1)
  const linesOf = (lines: readonly Line[]): ViewLine[] => lines.map((line) => lineIn(line, readings, currency))
  return {
    deflection: {
      title: 'The deflection view',
      hint: 'Every case at once; what happens afterwards is not seen.',
      lines: linesOf(DEFLECTION),
      footer: '',
    },
    accepted: {
      title: 'The accepted-resolution view',
      hint: `Only cases whose ${windowDays}-day window has passed; clean-up is priced.`,
      lines: linesOf(ACCEPTED),
      footer:
        all && valueIn('qualityGap', all) !== null
          ? `Quality gap: ${formatFigure('qualityGap', all, currency)} for each resolution. All-human baseline: ${formatFigure('allHumanBaseline', all, currency)}.`
          : 'The quality gap shows once cases have matured.',
    },
  }
}

const lineIn = ({ id: _id, show, ...line }: Line, readings: readonly Reading[], currency: string): ViewLine => ({
  ...line,
  cells: readings.map((reading) => show(reading, currency)),
})
