import type { DriftWatch } from '#core/alert/names.ts'
import type { RuleBody } from '#core/alert/rule_contract.ts'
import type { Unit } from '#core/figures/catalogue/figure.ts'
import { figureOf } from '#core/figures/catalogue.ts'
import { formatValue } from '#core/format/figure.ts'
import { joinWords } from '#core/format/list.ts'
import { DIMENSION_NAMES } from '#core/segment/dimensions.ts'
import {
  AGAINST_NAMES,
  CHANGE_NAMES,
  DIRECTION_NAMES,
  falseAlarmWords,
  type Watches,
  whomWords,
  windowWords,
} from './rule_words.ts'

/** As much of a rule as a sentence takes. */
export type Said = Pick<RuleBody, 'filters' | 'each' | 'channelIds' | 'quietHours'> & Watches

/** As far as a sentence names it. */
export interface NamedChannel {
  id: string
  name: string
}

export interface RuleSentence {
  /** Who is told of what. */
  main: string
  /** How often by chance alone; null of a kind without a promise. */
  promise: string | null
}

/** @returns a rule in a sentence, and what it promises. */
export function ruleSentence(body: Said, channels: readonly NamedChannel[], currency: string): RuleSentence {
  const told = channels.filter(({ id }) => body.channelIds.includes(id)).map(({ name }) => name)
  const who = told.length === 0 ? 'It is shown here' : `${joinWords(told)} ${told.length === 1 ? 'hears' : 'hear'}`
  const when = body.quietHours === null ? '' : `, not from ${body.quietHours.from} to ${body.quietHours.to}`
  const each = body.each === null ? '' : `, for each ${DIMENSION_NAMES[body.each].toLowerCase()} by itself`
  const promise = 'falseAlarmsAMonth' in body && !isBehind(body) ? `About ${falseAlarmWords(body.falseAlarmsAMonth)}.` : null
  return { main: `${who} when ${conditionWords(body, currency)}${each}${when}.`, promise }
}

/** What can be seen at a glance is nothing that chance makes. */
const isBehind = (body: Watches): boolean => body.kind === 'data' && body.watches === 'ingestionBehind'

/** @returns when a rule speaks: `cost per accepted resolution (AI) gets worse`. */
export function conditionWords(body: Pick<RuleBody, 'filters'> & Watches, currency: string): string {
  if (body.kind === 'data') return dataWords(body)
  const whom = whomWords(body.filters)
  const what = `${subjectOf(body)}${whom && ` (${whom})`}`
  if (body.kind === 'drift') return driftWords(body, what)
  const over = `over ${windowWords(body.windowMinutes)}`
  if (body.kind === 'threshold')
    return `${what} ${over} is ${body.direction} ${limitWords(figureOf(body.figure).unit, body.limit, currency)}`
  return `${what} ${over} ${CHANGE_NAMES[body.direction]} by ${body.percent}% against ${AGAINST_NAMES[body.against]}`
}

const SUBJECTS: Readonly<Record<DriftWatch, string>> = {
  costPerAcceptedResolution: 'cost per accepted resolution',
  takenBack: 'the share of resolutions taken back',
  handlingCost: 'the handling cost of a case',
  mix: 'the share that the AI handles',
}

/** Within a sentence; what is called by its capitals (CSAT) stays. */
function subjectOf(body: Exclude<Watches, { kind: 'data' }>): string {
  if (body.kind === 'drift') return SUBJECTS[body.watches]
  const name = figureOf(body.figure).name
  return /^[A-Z]{2}/.test(name) ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`
}

const limitWords = (unit: Unit, limit: number, currency: string): string => formatValue(unit, limit, currency)

function driftWords({ watches, direction }: Extract<Watches, { kind: 'drift' }>, what: string): string {
  if (watches === 'mix') return `${what} shifts`
  return direction === 'either' ? `${what} drifts either way` : `${what} ${DIRECTION_NAMES[direction]}`
}

function dataWords({ watches, behindMinutes }: Extract<Watches, { kind: 'data' }>): string {
  if (watches === 'ingestionBehind') return `events wait for more than ${windowWords(behindMinutes)}`
  return {
    silentSource: 'a source falls silent',
    vanishedField: 'a field is no longer said',
    newValues: 'values turn up that were not there before',
    lateHandoffs: 'handoffs wait longer than they did',
  }[watches]
}
