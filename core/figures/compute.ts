import { decimalOf, divideRounded } from '../money/amount.ts'
import type { Figure, FigureContext, RowSums } from './catalogue/figure.ts'
import { ANSWERED_IDS, type FigureId, figureOf } from './catalogue.ts'
import type { FigureValues } from './contract.ts'
import { errorOfRate } from './standard_error.ts'

export type { FigureContext, RowSums } from './catalogue/figure.ts'

/** As the API writes it: money is a decimal string, everything else a number; null where there is nothing to divide by. */
export type FigureValue = string | number | null

/** Where a figure stands among the values of a row. */
interface Place {
  figure: Figure
  /** Of a figure `a.b` it is a, in which it is b. */
  group: string | null
  name: string
}

interface Layout {
  places: readonly Place[]
  /** All values null. */
  empty: Readonly<Record<string, FigureValue | Record<string, FigureValue>>>
  groups: readonly string[]
}
const LAYOUTS = new WeakMap<readonly FigureId[], Layout>()

/** Worked out once for all rows of an answer, and copied for each: values that grow name by name take twice the memory. */
function layoutOf(ids: readonly FigureId[]): Layout {
  const known = LAYOUTS.get(ids)
  if (known) return known
  const places = ids.map((id): Place => {
    const [name = id, part] = id.split('.')
    return { figure: figureOf(id), ...(part === undefined ? { group: null, name } : { group: name, name: part }) }
  })
  const empty: Record<string, FigureValue | Record<string, FigureValue>> = {}
  for (const { group, name } of places) {
    if (group === null) empty[name] = null
    else empty[group] = { ...Object(empty[group]), [name]: null }
  }
  const groups = [...new Set(places.flatMap(({ group }) => group ?? []))]
  const layout = { places, empty, groups }
  LAYOUTS.set(ids, layout)
  return layout
}

/**
 * @param ids the figures that are asked for; without, those of an answer to a question that names none.
 * @returns the figures of a row as answers give them (docs/metrics.md, section 4); null wherever a denominator is 0.
 */
export function computeFigures(sums: RowSums, context: FigureContext, ids: readonly FigureId[] = ANSWERED_IDS): FigureValues {
  const { places, empty, groups } = layoutOf(ids)
  const values = { ...empty }
  for (const group of groups) values[group] = { ...Object(empty[group]) }
  for (const { figure, group, name } of places) {
    const value = computeFigure(figure, sums, context)
    if (group === null) values[name] = value
    else Object(values[group])[name] = value
  }
  return values as FigureValues
}

/** @returns the value of one figure. Money is rounded once, to the micro, halves away from zero. */
export function computeFigure(figure: Figure, sums: RowSums, context: FigureContext): FigureValue {
  if (figure.isUncounted?.(sums)) return null
  if (figure.unit === 'money') {
    const [numerator, denominator] = figure.quotient(sums)
    const micros = divideRounded(numerator, denominator)
    return micros === null ? null : decimalOf(micros)
  }
  const quotient = figure.quotient(sums, context)
  return quotient === null || quotient[1] === 0 ? null : quotient[0] / quotient[1]
}

/** @returns how far a figure moves by chance, in its own unit (money in units of the currency); null where not known. */
export function errorOfFigure(figure: Figure, sums: RowSums): number | null {
  if (figure.error === null) return null
  if (figure.error !== 'binomial') return figure.error(sums)
  if (figure.unit === 'money') return null
  const [part, whole] = figure.quotient(sums, NO_CONTEXT) ?? [0, 0]
  return errorOfRate(part / whole, whole)
}

/** @returns why a figure has no value. */
export const reasonOf = (figure: Figure, sums: RowSums): string =>
  figure.isUncounted?.(sums) ? 'Not counted yet under this version of the policy: all history is counted anew.' : figure.missing

/** For sums of several rows: neither medians nor full-time equivalents add up. */
export const NO_CONTEXT: FigureContext = { maturedMs: 0, fullTimeMinutesPerWeek: 1, medianResolutionSeconds: null }
