import type { Unit } from '#core/figures/catalogue/figure.ts'
import { type FigureId, figureOf } from '#core/figures/catalogue.ts'
import { numberOf } from './number_of.ts'

/** In what a limit is typed: shares in per cent. */
const SIZES: Partial<Record<Unit, number>> = { rate: 100 }

/** @returns the limit of a figure that was typed, as the API has it; null where there is none. */
export function limitOf(figure: FigureId, typed: string): number | null {
  const number = numberOf(typed)
  return number === null ? null : number / sizeOf(figure)
}

/** @returns a limit as it is typed: 0.3 of a share is `30`. */
export const limitText = (figure: FigureId, limit: number | null): string =>
  limit === null ? '' : String(Number((limit * sizeOf(figure)).toPrecision(12)))

const sizeOf = (figure: FigureId): number => SIZES[figureOf(figure).unit] ?? 1

const NAMES: Partial<Record<Unit, string>> = { rate: '%', seconds: 's', minutes: 'min' }

/** @returns what stands beside the field: `%`, `s`, the currency. */
export const limitUnit = (figure: FigureId, currency: string): string => {
  const { unit } = figureOf(figure)
  return unit === 'money' ? currency : (NAMES[unit] ?? '')
}
