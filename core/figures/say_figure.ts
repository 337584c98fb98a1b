import type { Better, Figure, Over, Unit } from './catalogue/figure.ts'

export const UNIT_WORDS: Record<Unit, string> = {
  money: 'a decimal string with 6 decimals, in the currency',
  rate: 'a rate from 0 to 1',
  count: 'a count',
  score: 'a mean of scores from 1 to 5',
  seconds: 'seconds',
  minutes: 'minutes',
  fullTimeEquivalents: 'full-time humans',
}

export const OVER_WORDS: Record<Over, string> = {
  matured: 'over matured cohorts',
  all: 'over all cohorts, matured or not',
  conversations: 'over conversations, by when their first handling ended',
}

export const BETTER_WORDS: Record<Better, string> = {
  lower: 'lower is better',
  higher: 'higher is better',
  neither: 'neither way is better',
}

/** @returns a figure as the description of the API says it. */
export const sayFigure = ({ name, definition, formula, unit, over, better }: Figure): string =>
  `${name}: ${definition} Computed as ${formula}, ${OVER_WORDS[over]}; ${UNIT_WORDS[unit]}; ${BETTER_WORDS[better]}.`
