import type { DriftSeries } from '../drift/contract.ts'
import { sharesInWords } from './drift.ts'
import { partMoved, partSteady, partSubject } from './integration_words.ts'
import { formatMoney } from './money.ts'
import { valuePlace } from './segment_place.ts'

type Said = Pick<DriftSeries, 'kind' | 'handler' | 'dimension' | 'value' | 'state' | 'before' | 'now'> &
  Partial<Pick<DriftSeries, 'source'>>

/** @returns a series in a sentence or two: what it is now, and what it was, where it moved. */
export function driftHeadline(series: Said, currency: string): string {
  const { state, before, now } = series
  if (state === 'too early' || before === null) return `Too early to say: ${subjectOf(series)}.`
  if (state === 'steady' || now === null) return `No clear change: ${sizeNow(series, before, currency)}.`
  const moved = movedWords(series, { before, now }, currency)
  return state === 'watching' ? `Perhaps ${moved}` : capitalised(moved)
}

/** @returns what a series is about, as it stands in a list: `how many of the AI’s resolutions are taken back`. */
export function subjectOf(series: Pick<Said, 'kind' | 'handler' | 'dimension' | 'value' | 'source'>): string {
  const { kind, handler } = series
  if (kind === 'unitCost') return `what a case costs that ${handlerWords(handler)} handled`
  if (kind === 'reworkCost') return `what a stint of rework costs, of cases that ${handlerWords(handler)} handled`
  if (kind === 'mix') return 'how many of the cases the AI handles'
  if (isPart(series)) return partSubject(series)
  return `how many ${resolutionsOf(series)} are taken back${kind === 'brokenAtOnce' ? ' at once' : ''}`
}

interface Sizes {
  before: number
  now: number
}

function movedWords(series: Said, { before, now }: Sizes, currency: string): string {
  const { kind } = series
  if (isCost(series)) {
    const [is, was] = [now, before].map((micros) => formatMoney(micros / 1e6, currency))
    return `${costlyThing(series)} costs ${is} now. It was ${was}.`
  }
  if (isPart(series)) return partMoved(series, { before, now })
  const said = sharesInWords(now, before)
  if (kind === 'mix') return `the AI handles ${said.now.words} of the cases now. It was ${said.before.words}.`
  const when = kind === 'brokenAtOnce' ? ' at once' : ''
  return `${said.now.words} ${resolutionsOf(series)} ${said.now.verb} now taken back${when}. It was ${said.before.words}.`
}

function sizeNow(series: Said, before: number, currency: string): string {
  const { kind } = series
  if (isCost(series)) return `${costlyThing(series)} costs about ${formatMoney(before / 1e6, currency)}`
  if (isPart(series)) return partSteady(series, before)
  const share = `${Math.round(before * 100)}%`
  if (kind === 'mix') return `the AI handles about ${share} of the cases`
  return `about ${share} ${resolutionsOf(series)} are taken back${kind === 'brokenAtOnce' ? ' at once' : ''}`
}

/** Of fields, values, sources and handoffs: they are said by `integration_words.ts`. */
const PARTS: readonly Said['kind'][] = ['notSaid', 'anonymous', 'noReason', 'newValues', 'silence', 'lateHandoffs']
const isPart = ({ kind }: Pick<Said, 'kind'>): boolean => PARTS.includes(kind)

const isCost = ({ kind }: Pick<Said, 'kind'>): boolean => kind === 'unitCost' || kind === 'reworkCost'

const costlyThing = ({ kind, handler }: Pick<Said, 'kind' | 'handler'>): string =>
  kind === 'unitCost'
    ? `a case that ${handlerWords(handler)} handled`
    : `a stint of rework on a case that ${handlerWords(handler)} handled`

const handlerWords = (handler: Said['handler']): string => (handler === 'human' ? 'people' : 'the AI')

function resolutionsOf({ handler, dimension, value }: Pick<Said, 'handler' | 'dimension' | 'value'>): string {
  const of = handler === null ? 'of all resolutions' : handler === 'ai' ? 'of the AI’s resolutions' : 'of people’s resolutions'
  if (dimension === null) return of
  return `${handler === null ? 'of the resolutions' : of} ${valuePlace(dimension, value)}`
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
