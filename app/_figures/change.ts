import { formatChange, formatPoints } from '../_format/number.ts'

/** Which way is good; `neutral` where more is just more. */
export type Better = 'lower' | 'higher' | 'neutral'

export interface Change {
  /** With its sign and unit. */
  text: string
  /** What the change means, in a word, so that no colour is needed. */
  meaning: 'better' | 'worse' | 'higher' | 'lower' | 'unchanged'
  tone: 'good' | 'bad' | 'neutral'
}

/** Smaller changes than these are not worth a word: they would show as 0.0. */
const LEAST = 0.0005

/** Fewer cases than these on either side say nothing about a change. */
export const LEAST_CASES = 30

/** @returns how a rate moved, in percentage points; null where there is nothing to compare. */
export function changeOfRate(now: number | null, before: number | null, better: Better): Change | null {
  if (now === null || before === null) return null
  return inWords(now - before, formatPoints(now - before), better)
}

/** @returns how an amount moved, in percent of what it was; null where there is nothing to compare. */
export function changeOfAmount(now: string | number | null, before: string | number | null, better: Better): Change | null {
  if (now === null || before === null || Number(before) === 0) return null
  const ratio = (Number(now) - Number(before)) / Math.abs(Number(before))
  return inWords(ratio, formatChange(ratio), better)
}

function inWords(difference: number, text: string, better: Better): Change {
  if (Math.abs(difference) < LEAST) return { text, meaning: 'unchanged', tone: 'neutral' }
  const direction = difference > 0 ? 'higher' : 'lower'
  if (better === 'neutral') return { text, meaning: direction, tone: 'neutral' }
  return direction === better ? { text, meaning: 'better', tone: 'good' } : { text, meaning: 'worse', tone: 'bad' }
}
