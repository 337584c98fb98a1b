import { figureOf } from '#core/figures/catalogue.ts'
import { type Change, changeOfAmount } from '#core/figures/change.ts'
import { errorOfFigure } from '#core/figures/compute.ts'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { numberIn, type Reading, readingOf } from '#core/figures/reading.ts'
import { formatDays } from '#core/format/date.ts'
import { formatMoney, formatRoughMoney } from '#core/format/money.ts'
import { formatCount } from '#core/format/number.ts'
import { bandWords } from './cost_reading.ts'
import { type Expected, expectedCost, expectedRate, tooEarlyWords } from './expected.ts'

/** What is expected of the last days, in words. */
export interface ExpectedHero {
  value: string
  dates: string
  /** e.g. `$2.84 to $2.98`: nine times in ten it ends there. */
  band: string
  change: Change | null
  /** What the change comes to; null where it is none that is clear. */
  ifItStays: { value: string; words: string } | null
}

const MONTH_DAYS = 30
const DAY_MS = 86_400_000
/** Standard errors from the middle of a band to its ends, in which nine in ten lie. */
const BAND_ERRORS = 1.645

/**
 * @param lately the last days that can be told, as one row.
 * @param before the time that is compared with; undefined where with nothing.
 * @returns what is expected of them, or why that cannot be told; neither where all of them have settled, or nobody asked.
 */
export function expectedHero(
  lately: FiguresAnswer | undefined,
  before: FiguresAnswer | undefined,
  currency: string,
): { expected: ExpectedHero | null; tooEarly: string | null } {
  const nowcast = lately?.rows[0]?.nowcast
  const now = readingOf(lately?.rows ?? [])
  const cost = expectedCost(nowcast, numberIn('provisionalCostPerAcceptedResolution', now))
  if (!lately || !cost) return { expected: null, tooEarly: tooEarlyWords(nowcast) }
  const past = before && readingOf(before.rows)
  const rate = expectedRate(nowcast, heldSoFar(now) / now.total.counts.cases)
  const change = past ? changeFrom(past, cost, currency) : null
  const endMs = Math.min(Date.parse(lately.to), Date.parse(lately.asOf))
  const days = (endMs - Date.parse(lately.from)) / DAY_MS
  const accepted = rate ? (rate.value * now.total.counts.cases * MONTH_DAYS) / days : null
  const expected = {
    value: formatMoney(cost.value, currency),
    dates: formatDays(lately.from, endMs, lately.timeZone),
    band: bandWords(cost, (amount) => formatMoney(amount, currency)),
    change,
    ifItStays: past && change && isClear(change) && accepted !== null ? monthly(past, cost, accepted, currency) : null,
  }
  return { expected, tooEarly: null }
}

/** @returns resolutions that hold so far. */
export const heldSoFar = ({ total }: Reading): number => total.counts.accepted + total.counts.pending

const COST = figureOf('costPerAcceptedResolution')
const costIn = (reading: Reading): number | null => numberIn('costPerAcceptedResolution', reading)

function changeFrom(past: Reading, { value, low, high }: Expected, currency: string): Change | null {
  const now = { value, error: (high - low) / 2 / BAND_ERRORS }
  const inMoney = (amount: number): string => formatMoney(amount, currency, true)
  return changeOfAmount(now, { value: costIn(past), error: errorOfFigure(COST, past) }, COST.better, inMoney)
}

const isClear = ({ tone }: Change): boolean => tone !== 'neutral'

function monthly(past: Reading, cost: Expected, accepted: number, currency: string): ExpectedHero['ifItStays'] {
  const amount = (each: number): string => formatRoughMoney((each - (costIn(past) ?? 0)) * accepted, currency)
  return {
    value: `${amount(cost.value)} a month`,
    words: `${amount(cost.low)} to ${amount(cost.high)}, at ${formatCount(Number(accepted.toPrecision(3)))} accepted`,
  }
}
