import type { DataWatch, DriftWatch, RuleKind, Severity } from '#core/alert/names.ts'
import type { RuleBody, RuleBodyInput } from '#core/alert/rule_contract.ts'
import type { FigureId } from '#core/figures/catalogue.ts'
import { DIMENSIONS, type Dimension } from '#core/segment/dimensions.ts'
import { askedFilters } from '../_view/questions.ts'
import type { Filters } from '../_view/view.ts'
import { limitOf, limitText } from './limit_text.ts'
import { numberOf } from './number_of.ts'

type OfKind<K extends RuleKind> = Extract<RuleBody, { kind: K }>

/** A rule while it is being made: what each kind asks, so that changing the kind and back loses nothing; numbers as typed. */
export interface RuleDraft {
  /** Empty: as it is called by itself. */
  name: string
  kind: RuleKind
  filters: Filters
  each: Dimension | null
  drift: { watches: DriftWatch; direction: OfKind<'drift'>['direction'] }
  /** False alarms a month, of drifts and of data. */
  falseAlarms: number
  /** Of thresholds and changes. */
  watched: { figure: FigureId; windowMinutes: number; leastCases: string; basis: OfKind<'threshold'>['basis'] }
  threshold: { direction: OfKind<'threshold'>['direction']; limit: string; recoverAt: string }
  change: {
    against: OfKind<'change'>['against']
    direction: OfKind<'change'>['direction']
    percent: string
    recoverPercent: string
  }
  data: { watches: DataWatch; behindMinutes: string }
  holdMinutes: number
  recoverMinutes: number
  tellsNoData: boolean
  severity: Severity
  channelIds: readonly string[]
  quietHours: RuleBody['quietHours']
  note: string
  runbookUrl: string
}

export const EMPTY_DRAFT: RuleDraft = {
  name: '',
  kind: 'drift',
  filters: {},
  each: null,
  drift: { watches: 'costPerAcceptedResolution', direction: 'worse' },
  falseAlarms: 0.33,
  watched: { figure: 'costPerAcceptedResolution', windowMinutes: 10_080, leastCases: '30', basis: 'settled' },
  threshold: { direction: 'above', limit: '', recoverAt: '' },
  change: { against: 'previousPeriod', direction: 'up', percent: '20', recoverPercent: '' },
  data: { watches: 'silentSource', behindMinutes: '15' },
  holdMinutes: 0,
  recoverMinutes: 60,
  tellsNoData: false,
  severity: 'warning',
  channelIds: [],
  quietHours: null,
  note: '',
  runbookUrl: '',
}

/** @returns the rule that a draft stands for, as the API takes it; null while a number that it needs is missing or is none. */
export function bodyOf(draft: RuleDraft): RuleBodyInput | null {
  const { kind, drift, watched, threshold, change, data, falseAlarms } = draft
  const common = commonOf(draft)
  if (kind === 'drift') return { kind, ...common, ...drift, falseAlarmsAMonth: falseAlarms }
  if (kind === 'data') {
    const behindMinutes = numberOf(data.behindMinutes)
    if (behindMinutes === null) return null
    return { kind, ...common, filters: {}, each: null, watches: data.watches, falseAlarmsAMonth: falseAlarms, behindMinutes }
  }
  const leastCases = numberOf(watched.leastCases)
  if (leastCases === null) return null
  if (kind === 'threshold') {
    const limit = limitOf(watched.figure, threshold.limit)
    if (limit === null) return null
    const recoverAt = limitOf(watched.figure, threshold.recoverAt)
    return { kind, ...common, ...watched, leastCases, direction: threshold.direction, limit, recoverAt }
  }
  const percent = numberOf(change.percent)
  if (percent === null) return null
  const recoverPercent = numberOf(change.recoverPercent)
  return {
    kind,
    ...common,
    ...watched,
    leastCases,
    against: change.against,
    direction: change.direction,
    percent,
    recoverPercent,
  }
}

const commonOf = (draft: RuleDraft) => ({
  filters: askedFilters(draft.filters),
  each: draft.each,
  holdMinutes: draft.holdMinutes,
  recoverMinutes: draft.recoverMinutes,
  noData: draft.tellsNoData ? ('tell' as const) : ('ignore' as const),
  severity: draft.severity,
  channelIds: [...draft.channelIds],
  quietHours: draft.quietHours,
  note: draft.note,
  runbookUrl: draft.runbookUrl.trim() === '' ? null : draft.runbookUrl.trim(),
})

/** @returns the draft that a rule is changed from. */
export function draftOf(name: string, body: RuleBody): RuleDraft {
  const draft: RuleDraft = {
    ...EMPTY_DRAFT,
    name,
    kind: body.kind,
    filters: filtersOf(body.filters),
    each: body.each,
    ...{ holdMinutes: body.holdMinutes, recoverMinutes: body.recoverMinutes, tellsNoData: body.noData === 'tell' },
    ...{ severity: body.severity, channelIds: body.channelIds, quietHours: body.quietHours },
    ...{ note: body.note, runbookUrl: body.runbookUrl ?? '' },
  }
  if (body.kind === 'drift') {
    const { watches, direction, falseAlarmsAMonth: falseAlarms } = body
    return { ...draft, drift: { watches, direction }, falseAlarms }
  }
  if (body.kind === 'data') {
    const { watches, behindMinutes, falseAlarmsAMonth: falseAlarms } = body
    return { ...draft, data: { watches, behindMinutes: String(behindMinutes) }, falseAlarms }
  }
  const { figure, windowMinutes, leastCases, basis } = body
  const watched = { figure, windowMinutes, basis, leastCases: String(leastCases) }
  if (body.kind === 'threshold') {
    const { direction, limit, recoverAt } = body
    return {
      ...draft,
      watched,
      threshold: { direction, limit: limitText(figure, limit), recoverAt: limitText(figure, recoverAt) },
    }
  }
  const { against, direction, percent, recoverPercent } = body
  const change = { against, direction, percent: String(percent), recoverPercent: recoverPercent?.toString() ?? '' }
  return { ...draft, watched, change }
}

const filtersOf = (filters: RuleBody['filters']): Filters =>
  Object.fromEntries(
    DIMENSIONS.flatMap((name) => {
      const values = filters[name]
      return values ? [[name, values.map((value) => value ?? '')]] : []
    }),
  )
