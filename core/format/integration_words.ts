import type { DriftSeries } from '../drift/contract.ts'
import { DIMENSION_NAMES } from '../segment/dimensions.ts'
import { type SaidShare, sharesInWords } from './drift.ts'
import { formatCount } from './number.ts'
import { valueName } from './segment.ts'

type Said = Pick<DriftSeries, 'kind' | 'handler' | 'dimension' | 'value'> & Partial<Pick<DriftSeries, 'source'>>

/** @returns what a series of fields, values or handoffs is about: `how many of the cases come without a customer`. */
export const partSubject = (series: Said): string =>
  series.kind === 'silence'
    ? `how many events come from ${series.source}`
    : `how many ${wholeOf(series)} ${predicateOf(series, 'are')}`

/** @returns what it is now, and what it was. */
export function partMoved(series: Said, { before, now }: { before: number; now: number }): string {
  if (series.kind === 'silence') {
    const seen = Math.round(now)
    const said =
      seen === 0 ? `nothing comes from ${series.source}` : `hardly anything comes from ${series.source}: ${eventsOf(now)}`
    return `${said}. It was about ${eventsOf(before)}.`
  }
  const said = sharesInWords(now, before)
  const most = series.kind === 'newValues' && series.dimension && series.value !== null
  const leading = most && series.dimension ? `, most of them ${valueName(series.dimension, series.value)}` : ''
  const predicate = predicateOf(series, said.now.verb)
    .replace(/^(is|are|) ?/, '$1 now ')
    .trim()
  return `${said.now.words} ${wholeOf(series)} ${predicate}${leading}. It was ${said.before.words}.`
}

/** @returns what it is, where nothing moved. */
export const partSteady = (series: Said, before: number): string =>
  series.kind === 'silence'
    ? `about ${eventsOf(before)} come from ${series.source}`
    : `about ${Math.round(before * 100)}% ${wholeOf(series)} ${predicateOf(series, 'are')}`

const eventsOf = (perHour: number): string => {
  const count = Math.round(perHour)
  return `${formatCount(count)} ${count === 1 ? 'event' : 'events'} an hour`
}

function wholeOf({ kind, handler }: Said): string {
  if (kind === 'anonymous' || kind === 'newValues') return 'of the cases'
  if (kind === 'lateHandoffs' || kind === 'noReason') return 'of the handoffs to people'
  return handler === 'ai' ? 'of the AI’s conversations' : 'of the conversations'
}

/** With what is said of a share: `come without a topic`. */
function predicateOf({ kind, dimension }: Said, verb: SaidShare['verb']): string {
  if (kind === 'lateHandoffs') return `${verb} taken up too late`
  if (kind === 'newValues')
    return `${verb === 'is' ? 'has' : 'have'} ${withArticle(fieldOf(dimension))} that was not there before`
  const field = kind === 'anonymous' ? 'customer' : kind === 'noReason' ? 'reason' : fieldOf(dimension)
  return `${verb === 'is' ? 'comes' : 'come'} without ${withArticle(field)}`
}

const fieldOf = (dimension: Said['dimension']): string =>
  dimension === null ? 'value' : DIMENSION_NAMES[dimension].toLowerCase()

const withArticle = (field: string): string => `${/^[aeiou]/.test(field) ? 'an' : 'a'} ${field}`
