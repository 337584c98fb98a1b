import { HANDLERS, type Handler } from '../event/types.ts'
import type { OpenDimension } from '../segment/dimensions.ts'
import type { DataWatch, DriftWatch } from './names.ts'
import type { RuleBody } from './rule_contract.ts'

/** The watched values of one rule: each has an alert of its own, and is in breach when any of its series is. */
export interface Watched {
  /** '' for all that the rule watches, else a handler or the number of a value. */
  about: string
  series: string[]
}

/** The numbers of the values that a rule names; undefined where a value never came. */
export type NumberOf = (dimension: OpenDimension, value: string | null) => number | undefined

type DriftBody = Extract<RuleBody, { kind: 'drift' }>
type DataBody = Extract<RuleBody, { kind: 'data' }>

const OF_HANDLER: Record<DriftWatch, readonly string[]> = {
  costPerAcceptedResolution: ['breaks', 'brokenAtOnce', 'unitCost', 'reworkCost'],
  takenBack: ['breaks', 'brokenAtOnce'],
  handlingCost: ['unitCost'],
  mix: [],
}
const OF_DATA: Record<DataWatch, readonly string[]> = {
  silentSource: ['silence.'],
  vanishedField: ['notSaid.', 'anonymous', 'noReason'],
  newValues: ['newValues.'],
  lateHandoffs: ['lateHandoffs'],
  ingestionBehind: [],
}

/**
 * @param known the series that were weighed at some hour: docs/drift.md, section 3.
 * @returns what a drift rule watches among them. The handlers stand for the whole, each with a share of the promise.
 */
export function watchedByDrift(body: DriftBody, known: readonly string[], numberOf: NumberOf): Watched[] {
  const { filters, each, watches } = body
  const isKnown = new Set(known)
  const among = (wanted: readonly string[]): string[] => wanted.filter((id) => isKnown.has(id))
  const [named] = Object.keys(filters) as (keyof typeof filters)[]
  const dimension = each ?? named ?? null
  if (dimension === null || dimension === 'handler') {
    const handlers = HANDLERS.filter((handler) => filters.handler?.includes(handler) ?? true)
    const ofHandlers = (list: readonly Handler[]): string[] =>
      list.flatMap((one) => OF_HANDLER[watches].map((kind) => `${kind}.${one}`))
    if (each === 'handler') return handlers.map((about) => ({ about, series: among(ofHandlers([about])) }))
    const isWhole = handlers.length === HANDLERS.length && (watches === 'mix' || watches === 'costPerAcceptedResolution')
    return [{ about: '', series: among([...ofHandlers(handlers), ...(isWhole ? ['mix'] : [])]) }]
  }
  const start = `breaks.${dimension}.`
  const wanted = filters[dimension]?.map((value) => `${start}${numberOf(dimension, value) ?? '?'}`)
  const series = wanted ? among(wanted) : known.filter((id) => id.startsWith(start))
  if (each === null) return [{ about: '', series }]
  return (wanted ?? series).map((id) => ({ about: id.slice(start.length), series: among([id]) }))
}

/** @returns what a rule about data watches among the known series: all of them together. */
export function watchedByData({ watches }: DataBody, known: readonly string[]): Watched[] {
  return [{ about: '', series: known.filter((id) => OF_DATA[watches].some((start) => id.startsWith(start))) }]
}

/** @returns patterns of the names of all series that a rule could watch. */
export function patternsOf(body: DriftBody | DataBody): string[] {
  if (body.kind === 'data') return OF_DATA[body.watches].map((start) => `${start}%`)
  const [named = 'handler'] = Object.keys(body.filters)
  const dimension = body.each ?? named
  if (dimension !== 'handler') return [`breaks.${dimension}.%`]
  return ['mix', ...OF_HANDLER.costPerAcceptedResolution.flatMap((kind) => HANDLERS.map((handler) => `${kind}.${handler}`))]
}
