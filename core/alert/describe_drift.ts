import type { DriftSeries } from '../drift/contract.ts'
import { onceInHours } from '../drift/judge.ts'
import { formatInstant } from '../format/date.ts'
import { causeWords, onceIn, seriesName } from '../format/drift.ts'
import { driftHeadline } from '../format/drift_headline.ts'
import { formatMicros } from '../format/money.ts'
import { formatRoundMoney } from '../format/round_money.ts'
import type { Found } from './bring_on.ts'
import type { Reading } from './reading.ts'

interface Context {
  currency: string
  timeZone: string
}

/** @returns what was found, in words, as the series stands now. @param series null where it is watched no more. */
export function describeDrift(reading: Reading, series: DriftSeries | null, { currency, timeZone }: Context): Found {
  if (reading.says === 'nothing') return plainly('There is nothing to judge by.', reading.series)
  if (reading.says === 'failed') return plainly('It could not be read.', reading.series)
  if (!series) return plainly('What it watched is watched no more.', reading.series)
  const since = series.estimatedStart
  const cause = causeWords(series.likelyCause)
  const { effect, ratio } = series
  const chance = onceIn(onceInHours(reading.value ?? 0))
  return {
    headline: driftHeadline(series, currency),
    sentences: [
      ...(since === null ? [] : [`Since about ${formatInstant(since, timeZone)}${cause === null ? '' : `, ${cause}`}.`]),
      ...(effect === null ? [] : [`If it stays: ${formatRoundMoney(Number(effect.monthMicros) / 1e6, currency)} a month.`]),
      `Chance alone looks like this ${chance}.`,
    ],
    facts: [
      { label: 'What', value: seriesName(series) },
      ...(ratio === null ? [] : [{ label: 'Against what was expected', value: `${ratio.toFixed(1)} times` }]),
      ...(effect === null
        ? []
        : [{ label: 'Cost per accepted resolution', value: formatMicros(effect.costPerAcceptedMicros, currency, true) }]),
    ],
    seriesId: series.id,
    startedAt: since === null ? null : new Date(since).toISOString(),
  }
}

const plainly = (headline: string, seriesId: string | null): Found => ({
  headline,
  sentences: [],
  facts: [],
  seriesId,
  startedAt: null,
})
