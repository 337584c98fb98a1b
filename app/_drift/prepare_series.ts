import type { DriftSeries, DriftSeriesAnswer } from '#core/drift/contract.ts'
import { formatDay, formatTime } from '#core/format/date.ts'
import { causeWords, onceIn, partName, type StateWord, stateWord } from '#core/format/drift.ts'
import { driftHeadline } from '#core/format/drift_headline.ts'
import { formatAge } from '#core/format/duration.ts'
import { formatMicros } from '#core/format/money.ts'
import { formatCount } from '#core/format/number.ts'
import { formatRoundMoney } from '#core/format/round_money.ts'
import { levelWords, sizeWords, watchesOf } from './prepare_drift.ts'

/** A number of the head, with what it rests on. */
export interface SeriesFact {
  name: string
  value: string
  note: string
  tone: 'good' | 'bad' | null
}

export interface SeriesHead {
  name: string
  watches: string
  state: StateWord
  /** `for 4 days`; null while nothing is clear. */
  lasting: string | null
  /** The name that teams have for what happened. */
  cause: string | null
  headline: string
  facts: readonly SeriesFact[]
}

interface Settings {
  currency: string
  timeZone: string
}

/** @returns what stands above the charts of a series. */
export function prepareSeriesHead({ series, hours }: DriftSeriesAnswer, { currency, timeZone }: Settings): SeriesHead {
  const { alarmSince } = series
  const asOf = hours.at(-1)?.at
  return {
    name: partName(series),
    watches: watchesOf(series),
    state: stateWord(series),
    lasting: alarmSince && asOf ? lastingWords(Date.parse(asOf) - Date.parse(alarmSince)) : null,
    cause: causeWords(series.likelyCause),
    headline: driftHeadline(series, currency),
    facts: [moneyFact(series, currency), sizeFact(series, currency), sinceFact(series, timeZone), chanceFact(series)].filter(
      (fact) => fact !== null,
    ),
  }
}

const HOUR_MS = 3_600_000

/** As of the last whole hour. */
const lastingWords = (ms: number): string => (ms < HOUR_MS ? 'since the last hour' : `for ${formatAge(ms / 1_000)}`)

function moneyFact({ effect, state }: DriftSeries, currency: string): SeriesFact | null {
  if (!effect || state === 'steady') return null
  const month = Number(effect.monthMicros) / 1e6
  const added = formatMicros(effect.costPerAcceptedMicros, currency, true)
  return {
    name: 'If it stays',
    value: `${formatRoundMoney(month, currency)} a month`,
    note: `${added} on the cost per accepted resolution of all`,
    tone: month > 0 ? 'bad' : 'good',
  }
}

function sizeFact(series: DriftSeries, currency: string): SeriesFact | null {
  const { kind, ratio, observed, expected, state } = series
  if (state === 'too early' || ratio === null) return null
  const seen = (amount: number): string =>
    kind === 'unitCost' || kind === 'reworkCost'
      ? formatMicros(String(Math.round(amount)), currency)
      : formatCount(Math.round(amount))
  return {
    name: 'How much',
    value: sizeWords(ratio),
    note: `${levelWords(series, currency) ?? ''}; ${seen(observed)} where ${seen(expected)} was to be expected`.replace(
      /^; /,
      '',
    ),
    tone: null,
  }
}

function sinceFact({ estimatedStart, alarmSince, state }: DriftSeries, timeZone: string): SeriesFact | null {
  if (estimatedStart === null || state === 'steady' || state === 'too early') return null
  const say = (at: string): string => `${formatDay(at, timeZone)}, ${formatTime(at, timeZone)}`
  return {
    name: 'Since about',
    value: say(estimatedStart),
    note: alarmSince ? `clear since ${say(alarmSince)}` : 'not clear yet',
    tone: null,
  }
}

function chanceFact({ evidence, promisedHours, state }: DriftSeries): SeriesFact | null {
  if (state === 'too early') return null
  return {
    name: 'Chance alone looks like this',
    value: onceIn(Math.max(evidence.worse, evidence.better)),
    note: `an alarm is from ${onceIn(promisedHours)} on`,
    tone: null,
  }
}
