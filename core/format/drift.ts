import type { DriftSeries } from '../drift/contract.ts'
import { DIMENSION_NAMES } from '../segment/dimensions.ts'
import { valueName } from './segment.ts'

type Named = Pick<DriftSeries, 'kind' | 'handler' | 'dimension' | 'value'> & Partial<Pick<DriftSeries, 'source'>>

/** What a series watches, of the part that its name says. */
export const KIND_NAMES: Readonly<Record<DriftSeries['kind'], string>> = {
  breaks: 'Taken back',
  unitCost: 'Cost of a case',
  reworkCost: 'Cost of a stint of rework',
  mix: 'Mix',
  brokenAtOnce: 'Taken back at once',
  notSaid: 'Not said',
  anonymous: 'Not said',
  noReason: 'Handoffs without a reason',
  newValues: 'New values',
  silence: 'Silence',
  lateHandoffs: 'Handoffs taken up late',
}

/** @returns of what a series is: `All`, `AI`, `German`, `AI and human`. */
export function partName({ kind, handler, dimension, value, source }: Named): string {
  if (kind === 'mix') return 'AI and human'
  if (kind === 'anonymous') return 'Customer'
  if (kind === 'lateHandoffs' || kind === 'noReason') return 'AI to people'
  if (kind === 'silence') return source ?? ''
  if (kind === 'newValues' && dimension && value !== null) return `${DIMENSION_NAMES[dimension]} ${valueName(dimension, value)}`
  if ((kind === 'notSaid' || kind === 'newValues') && dimension) return DIMENSION_NAMES[dimension]
  const parts = [handler && valueName('handler', handler), dimension && valueName(dimension, value)]
  return parts.filter(Boolean).join(', ') || 'All'
}

/** @returns a series by one name: that of its part, with what is watched where it is not what is taken back. */
export function seriesName(series: Named): string {
  const { kind, value } = series
  const part = partName(series)
  if (kind === 'breaks') return part
  if (kind === 'notSaid' || kind === 'anonymous') return `${part} not said`
  if (kind === 'newValues')
    return value === null ? `New values of ${part.toLowerCase()}` : `New ${part.charAt(0).toLowerCase()}${part.slice(1)}`
  if (kind === 'lateHandoffs' || kind === 'noReason') return KIND_NAMES[kind]
  return `${KIND_NAMES[kind]}: ${part}`
}

/** A mix is neither worse nor better: what moves there is named as what it is. */
export type StateWord = DriftSeries['state'] | 'shifted'

/** @returns how a series stands, in a word. */
export const stateWord = ({ kind, state }: Pick<DriftSeries, 'kind' | 'state'>): StateWord =>
  kind === 'mix' && (state === 'drifting' || state === 'better') ? 'shifted' : state

/** @returns the likely cause of a change, in the words that teams have for it; null without one. */
export const causeWords = (cause: DriftSeries['likelyCause']): string | null => {
  if (cause === null) return null
  if (cause === 'release') return 'likely a release'
  return cause === 'prompt rot' ? 'likely prompt rot' : cause
}

const DAY_HOURS = 24
const MONTH_HOURS = 30.4 * DAY_HOURS
const YEAR_HOURS = 365 * DAY_HOURS
const RAREST_YEARS = 20

/** @returns how often chance alone would look like this, of so many hours: `once in 90 days`, `less than once in 20 years`. */
export function onceIn(hours: number): string {
  if (hours >= RAREST_YEARS * YEAR_HOURS) return `less than once in ${RAREST_YEARS} years`
  if (hours >= 2 * YEAR_HOURS) return `once in ${Math.round(hours / YEAR_HOURS)} years`
  if (hours > 100 * DAY_HOURS) return `once in ${Math.round(hours / MONTH_HOURS)} months`
  const days = Math.round(hours / DAY_HOURS)
  return days < 2 ? 'every day' : `once in ${days} days`
}

/** Fractions that people say in words, each with the verb that goes with it. */
const FRACTIONS = [
  [3 / 4, 'three quarters', 'are'],
  [2 / 3, 'two thirds', 'are'],
  [1 / 2, 'half', 'are'],
  [1 / 3, 'a third', 'are'],
  [1 / 4, 'a quarter', 'are'],
  [1 / 5, 'one in five', 'is'],
  [1 / 6, 'one in six', 'is'],
  [1 / 8, 'one in eight', 'is'],
  [1 / 10, 'one in ten', 'is'],
  [1 / 20, 'one in twenty', 'is'],
] as const
/** A fraction stands for a share that is as near as this. */
const NEAR = 0.05

export interface SaidShare {
  words: string
  verb: 'is' | 'are'
}

/** @returns two shares in words that can be compared: fractions where both are near to one and these differ, else percent. */
export function sharesInWords(now: number, before: number): { now: SaidShare; before: SaidShare } {
  const said = [now, before].map((share) => FRACTIONS.find(([value]) => Math.abs(share / value - 1) <= NEAR))
  const [first, second] = said
  if (first && second && first !== second)
    return { now: { words: first[1], verb: first[2] }, before: { words: second[1], verb: second[2] } }
  return { now: inPercent(now, before), before: inPercent(before, now) }
}

/** Whole percents, unless these would say the same of both, or are few. */
function inPercent(share: number, other: number): SaidShare {
  const isFine = Math.min(share, other) < 0.095 || Math.round(share * 100) === Math.round(other * 100)
  return { words: `${(share * 100).toFixed(isFine ? 1 : 0)}%`, verb: 'are' }
}
