import type { DriftAnswer, DriftSeries } from '#core/drift/contract.ts'
import { formatDay, formatDays, formatInstant, formatTime } from '#core/format/date.ts'
import { causeWords, KIND_NAMES, onceIn, partName, type StateWord, seriesName, stateWord } from '#core/format/drift.ts'
import { joinWords } from '#core/format/list.ts'
import { formatMoney } from '#core/format/money.ts'
import { formatCount } from '#core/format/number.ts'
import { formatRoundMoney } from '#core/format/round_money.ts'
import { DIMENSION_NAMES } from '#core/segment/dimensions.ts'
import { evidenceHeight, isBetter } from './evidence_scale.ts'
import { type Lead, prepareLead } from './lead.ts'

/** A watched series as a line of the page. */
export interface DriftRow {
  id: string
  name: string
  /** What of it is watched: `Taken back`, `Taken back, by language`. */
  watches: string
  state: StateWord
  /** The name that teams have for what happened. */
  cause: string | null
  evidence: { words: string; line: readonly (number | null)[]; promised: number }
  /** How much more or less than in the baseline, where it moved; doublings, for its line. */
  size: { words: string | null; line: readonly (number | null)[] }
  /** `25% → 31%`. */
  level: string | null
  since: string | null
  month: string | null
}

export interface DriftModel {
  /** What moved most; null where nothing is clear. */
  lead: Lead | null
  /** The strongest evidence first. */
  rows: readonly DriftRow[]
  /** How it stands as a whole, in a sentence. */
  summary: string
  /** What is normal, and through when was weighed. */
  normal: string
}

/** @returns the page of all series, in words and places. */
export function prepareDrift(answer: DriftAnswer): DriftModel {
  return {
    lead: prepareLead(answer.series, answer),
    rows: answer.series.map((series) => rowOf(series, answer)),
    summary: summaryOf(answer.series),
    normal: normalOf(answer),
  }
}

function rowOf(series: DriftSeries, { currency, timeZone }: DriftAnswer): DriftRow {
  const { evidence, days, state, estimatedStart, effect } = series
  const isMoved = isMovedState(state)
  return {
    id: series.id,
    name: partName(series),
    watches: watchesOf(series),
    state: stateWord(series),
    cause: causeWords(series.likelyCause),
    evidence: {
      words: state === 'too early' ? 'too few so far' : onceIn(Math.max(evidence.worse, evidence.better)),
      line: days.map((day) => (day.state === 'too early' ? null : evidenceHeight(isBetter(day) ? day.better : day.worse))),
      promised: evidenceHeight(series.promisedHours),
    },
    size: {
      words: isMoved ? sizeWords(series.ratio) : null,
      // Of a day on which nothing had moved the ratio is that of the least calm hours, which says nothing.
      line: days.map(({ ratio, state }) => (ratio === null || ratio <= 0 || !isMovedState(state) ? null : Math.log2(ratio))),
    },
    level: isMoved ? levelWords(series, currency) : null,
    since:
      isMoved && estimatedStart !== null
        ? `${formatDay(estimatedStart, timeZone)}, ${formatTime(estimatedStart, timeZone)}`
        : null,
    month: isMoved && effect ? formatRoundMoney(Number(effect.monthMicros) / 1e6, currency) : null,
  }
}

/** @returns how far the lines of "How much" reach up and down, in doublings: all of them alike, and none cut off. */
export const sizeReach = (rows: readonly Pick<DriftRow, 'size'>[]): number =>
  Math.max(1, ...rows.flatMap(({ size }) => size.line.map((doublings) => Math.abs(doublings ?? 0))))

const isMovedState = (state: DriftSeries['state']): boolean => state !== 'steady' && state !== 'too early'

/** @returns what of its part a series watches. */
export const watchesOf = ({ kind, dimension }: DriftSeries): string =>
  dimension && kind === 'breaks' ? `${KIND_NAMES[kind]}, by ${DIMENSION_NAMES[dimension].toLowerCase()}` : KIND_NAMES[kind]

/** @returns a ratio as one says it: `31% more`, `2.4 times as much`, `as before`. */
export function sizeWords(ratio: number | null): string {
  if (ratio === null) return ''
  // Below it percents are said, and 100 of them are none.
  if (ratio >= 1.95) return `${ratio.toFixed(1)} times`
  const percent = Math.round(Math.abs(ratio - 1) * 100)
  return percent === 0 ? 'as before' : `${percent}% ${ratio > 1 ? 'more' : 'less'}`
}

/** @returns what it was and what it is now: `25% → 31%`. */
export function levelWords({ kind, before, now }: Pick<DriftSeries, 'kind' | 'before' | 'now'>, currency: string): string | null {
  if (before === null || now === null) return null
  const say = (value: number): string => {
    if (kind === 'unitCost' || kind === 'reworkCost') return formatMoney(value / 1e6, currency)
    return kind === 'silence' ? `${formatCount(Math.round(value))} an hour` : `${(value * 100).toFixed(1)}%`
  }
  return `${say(before)} → ${say(now)}`
}

function summaryOf(series: readonly DriftSeries[]): string {
  const named = (word: StateWord): string[] => series.filter((one) => stateWord(one) === word).map(seriesName)
  const said = (['drifting', 'watching', 'better', 'shifted'] as const).flatMap((word) => {
    const names = named(word)
    return names.length === 0 ? [] : [`${word}: ${shortList(names)}`]
  })
  const rest = series.filter(({ state }) => state === 'steady').length
  const early = series.filter(({ state }) => state === 'too early').length
  const all = said.length === 0 ? `All ${rest} series are steady` : `${said.join('; ')}. ${formatCount(rest)} steady`
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}${early > 0 ? `, ${early} too early to say` : ''}.`
}

const MOST_NAMES = 3
const shortList = (names: readonly string[]): string =>
  names.length <= MOST_NAMES ? joinWords(names) : `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`

function normalOf({ baseline, evaluatedThrough, timeZone }: DriftAnswer): string {
  const through =
    evaluatedThrough === null ? 'Nothing has been weighed yet.' : `Weighed through ${formatInstant(evaluatedThrough, timeZone)}.`
  if (!baseline) return through
  const { learnedFrom, learnedTo, policyVersion } = baseline
  return `Normal is how it was from ${formatDays(learnedFrom, learnedTo, timeZone)}, under policy version ${policyVersion}. ${through}`
}
