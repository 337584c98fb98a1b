import type { DriftSeries } from '#core/drift/contract.ts'
import { formatDay, formatTime } from '#core/format/date.ts'
import { type StateWord, stateWord } from '#core/format/drift.ts'
import { driftHeadline } from '#core/format/drift_headline.ts'
import { formatMicros } from '#core/format/money.ts'
import { formatRoundMoney } from '#core/format/round_money.ts'

/** What moved, in the words of the one series that says most of it. */
export interface Lead {
  id: string
  state: StateWord
  headline: string
  /** Since when, and what it costs. */
  note: string
}

interface Settings {
  currency: string
  timeZone: string
}

/** @returns what moved, in words; null where nothing is clear. */
export function prepareLead(series: readonly DriftSeries[], { currency, timeZone }: Settings): Lead | null {
  const lead = leadOf(series)
  if (!lead) return null
  const { id, estimatedStart, effect } = lead
  const since = estimatedStart && `Since about ${formatDay(estimatedStart, timeZone)}, ${formatTime(estimatedStart, timeZone)}.`
  const cost =
    effect &&
    `If it stays it ${Number(effect.monthMicros) > 0 ? 'costs' : 'saves'} ${monthWords(effect.monthMicros, currency)} a month: ${formatMicros(effect.costPerAcceptedMicros, currency, true)} on the cost per accepted resolution.`
  return { id, state: stateWord(lead), headline: driftHeadline(lead, currency), note: [since, cost].filter(Boolean).join(' ') }
}

/** The verb says which way. */
const monthWords = (micros: string, currency: string): string =>
  formatRoundMoney(Math.abs(Number(micros)) / 1e6, currency).replace(/^\+/, '')

/** Of a change that the whole shows so far as one of its parts does, the whole is named. */
const ALIKE = 0.8

/**
 * @param series the strongest evidence first.
 * @returns the strongest that is clear; but rather the AI or people as a whole than a value of a dimension that moved as they did,
 * and rather either of them than both.
 */
export function leadOf(series: readonly DriftSeries[]): DriftSeries | null {
  const clear = series.filter(({ state }) => state === 'drifting' || state === 'better')
  const [first] = clear
  if (first?.kind !== 'breaks' || (first.handler !== null && first.dimension === null)) return first ?? null
  const ofHandlers = clear.filter(
    ({ kind, handler, dimension, state }) => kind === 'breaks' && handler !== null && dimension === null && state === first.state,
  )
  const isAlike = (one: DriftSeries): boolean => first.dimension === null || sizeOf(one) >= ALIKE * sizeOf(first)
  return ofHandlers.find(isAlike) ?? first
}

const sizeOf = ({ ratio }: DriftSeries): number => Math.abs(Math.log(ratio ?? 1))
