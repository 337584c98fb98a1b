import type { FigureId } from '../figures/catalogue.ts'
import { figureOf } from '../figures/catalogue.ts'
import { computeFigure } from '../figures/compute.ts'
import type { RowSumNames } from '../figures/sum_names.ts'
import type { WindowRows } from '../figures/sum_windows.ts'
import { rowSumsOf } from '../figures/sums.ts'
import { type MaturingWindow, turnOf } from '../figures/window_spans.ts'
import { compareText } from '../text/compare.ts'
import type { FigureBody } from './figure_windows.ts'
import { MAX_EACH } from './limits.ts'
import { type ReadFigure, readFigure } from './read_figure.ts'
import type { Reading } from './reading.ts'

/** A figure of each watched value over a window. */
export type ReadValues = ReadonlyMap<string, ReadFigure>

interface ValuesContext {
  figure: FigureId
  /** The sums that were read. */
  names: RowSumNames
  fullTimeMinutesPerWeek: number
}

/** @param isWhole all that is watched is one row, which is there also where nothing was. */
export function valuesIn(rows: WindowRows, window: MaturingWindow, isWhole: boolean, context: ValuesContext): ReadValues {
  const { figure, names, fullTimeMinutesPerWeek } = context
  const known = { maturedMs: turnOf(window) - window.fromMs, fullTimeMinutesPerWeek, medianResolutionSeconds: null }
  const all = isWhole ? [['', rows.get('') ?? []] as const] : [...rows]
  return new Map(
    all.map(([about, parts]) => {
      const sums = rowSumsOf(parts, names)
      const value = computeFigure(figureOf(figure), sums, known)
      return [about, { value: value === null ? null : Number(value), cases: sums.total.counts.cases }]
    }),
  )
}

/** @returns what a rule reads of an instant: of the values with the most cases. @param against what they are compared with. */
export function readValues(body: FigureBody, now: ReadValues, against: ReadValues | null): Reading[] {
  const most = [...now].sort(([one, a], [other, b]) => b.cases - a.cases || compareText(one, other)).slice(0, MAX_EACH)
  return most.map(([about, figure]) => readFigure(body, about, figure, against?.get(about) ?? null))
}
