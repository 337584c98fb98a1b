import { formatMoney } from '../format/money.ts'
import { formatChange, formatPoints } from '../format/number.ts'
import type { Better } from './catalogue/figure.ts'
import { type FigureId, figureOf } from './catalogue.ts'
import { errorOfFigure } from './compute.ts'
import { numberIn, type Reading } from './reading.ts'

export interface Change {
  /** With its sign and unit. */
  text: string
  /** What the change means, in a word or three, so that no colour is needed. */
  meaning: 'better' | 'worse' | 'higher' | 'lower' | 'unchanged' | 'no clear change'
  tone: 'good' | 'bad' | 'neutral'
}

/** A figure with its standard error, in the same unit; null where chance is not known. */
export interface Measured {
  value: number | null
  error: number | null
}

/** @returns e.g. `+4.2% worse`, or `+0.3 pt, no clear change`. */
export const changeWords = ({ text, meaning }: Change): string =>
  meaning === 'no clear change' ? `${text}, ${meaning}` : `${text} ${meaning}`

/** Smaller changes than these are not worth a word: they would show as 0.0. */
const LEAST = 0.0005

/** Samples smaller than this on either side say nothing about a change. */
export const LEAST_SAMPLE = 30

/** Standard errors within which nineteen in twenty changes lie that are chance alone. */
const CHANCE = 1.96

/**
 * @returns how a figure moved; null where there is nothing to compare, or too little. Where no method says how far a figure
 * moves by chance, it is higher or lower, but not called better or worse.
 */
export function changeOfFigure(id: FigureId, now: Reading, before: Reading, currency: string): Change | null {
  const figure = figureOf(id)
  if ([now, before].some((reading) => figure.sample.size(reading) < LEAST_SAMPLE)) return null
  const measured = (reading: Reading): Measured => ({ value: numberIn(id, reading), error: errorOfFigure(figure, reading) })
  const better = figure.error === null ? 'neither' : figure.better
  if (figure.unit === 'rate') return changeOfRate(measured(now), measured(before), better)
  const inMoney = figure.unit === 'money' ? (amount: number) => formatMoney(amount, currency, true) : null
  return changeOfAmount(measured(now), measured(before), better, inMoney)
}

/** @returns how a rate moved, in percentage points; null where there is nothing to compare. */
export function changeOfRate(now: Measured, before: Measured, better: Better): Change | null {
  if (now.value === null || before.value === null) return null
  const difference = now.value - before.value
  return inWords(difference, formatPoints(difference), better, isWithinChance(difference, now, before))
}

/** A larger change than that is no longer read as a share of what was. */
const MOST_TIMES = 10

/**
 * @param inUnits writes a difference in the amount's own unit: for a change from, to or across 0, where percent say nothing.
 * @returns how an amount moved, in percent of what it was; null where there is nothing to compare.
 */
export function changeOfAmount(
  now: Measured,
  before: Measured,
  better: Better,
  inUnits: ((difference: number) => string) | null = null,
): Change | null {
  if (now.value === null || before.value === null) return null
  const difference = now.value - before.value
  const ratio = difference / Math.abs(before.value)
  if (inUnits && (now.value * before.value <= 0 || Math.abs(ratio) >= MOST_TIMES)) {
    const isWorthAWord = /[1-9]/.test(inUnits(difference))
    return inWords(isWorthAWord ? difference : 0, inUnits(difference), better, isWithinChance(difference, now, before))
  }
  if (before.value === 0) return null
  return inWords(ratio, formatChange(ratio), better, isWithinChance(difference, now, before))
}

/** @returns whether chance alone moves it as far. Two independent samples: their errors add up by their squares. */
export const isWithinChance = (difference: number, now: Pick<Measured, 'error'>, before: Pick<Measured, 'error'>): boolean =>
  Math.abs(difference) < CHANCE * Math.hypot(now.error ?? 0, before.error ?? 0)

function inWords(difference: number, text: string, better: Better, withinChance: boolean): Change {
  if (Math.abs(difference) < LEAST) return { text, meaning: 'unchanged', tone: 'neutral' }
  if (withinChance) return { text, meaning: 'no clear change', tone: 'neutral' }
  const direction = difference > 0 ? 'higher' : 'lower'
  if (better === 'neither') return { text, meaning: direction, tone: 'neutral' }
  return direction === better ? { text, meaning: 'better', tone: 'good' } : { text, meaning: 'worse', tone: 'bad' }
}
