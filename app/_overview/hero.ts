import { type Change, changeOfFigure } from '#core/figures/change.ts'
import type { FiguresAnswer, Sums } from '#core/figures/contract.ts'
import { type Reading, readingOf, valueIn } from '#core/figures/reading.ts'
import { formatDays } from '#core/format/date.ts'
import { formatFigure } from '#core/format/figure.ts'
import { COST_PARTS } from '../_ui/cost_point.ts'
import { type ExpectedHero, expectedHero, heldSoFar } from './expected_hero.ts'

/** A number and the days that it is of. */
export interface Dated {
  value: string
  /** e.g. `28 Oct to 10 Nov`. */
  dates: string
}

/** The main number, ready to draw. */
export interface HeroModel extends Dated {
  /** `last settled` where the range has no number at all: then it is that of the last weeks that have settled. */
  state: 'expected' | 'settled' | 'provisional' | 'last settled' | 'none'
  /** Of an expected number: its band and what it comes to. */
  expected: ExpectedHero | null
  /** Why nothing is expected, in a sentence; null where something is, or all has settled. */
  tooEarly: string | null
  /** How the number moved, expected or settled; null where that cannot be told. */
  change: Change | null
  /** The settled part of the range, beside an expected number. */
  settled: Dated | null
  /** The settled number of the time that is compared with. */
  before: Dated | null
  /** The whole range at its best, beside a settled number. */
  provisional: Dated | null
  /** The last weeks that have settled, beside a number that has not. */
  lastSettled: Dated | null
  /** Resolutions of the range that may still be taken back. */
  pending: string
  parts: HeroPart[]
}

export interface HeroPart {
  key: (typeof COST_PARTS)[number]['key']
  /** In currency units, for each accepted resolution. */
  amount: number
}

type Answers = Readonly<Record<string, FiguresAnswer>>

/**
 * @returns the main number with its days: what is expected of the last ones, else the settled one, else the provisional one,
 * else the last that has settled.
 */
export function prepareHero({ series, before, settled, lately }: Answers, currency: string): HeroModel {
  const now = readingOf(series?.rows ?? [])
  const [known, atBest] = [settledOf(series, currency), provisionalOf(series, currency)]
  const { expected, tooEarly } = expectedHero(lately, before, currency)
  const lastSettled = known ? null : settledOf(settled, currency)
  const provisional = expected ? null : atBest
  const shown = expected ?? known ?? provisional ?? lastSettled ?? { value: '', dates: series ? daysOf(series, series.to) : '' }
  return {
    value: shown.value,
    dates: shown.dates,
    state: expected ? 'expected' : known ? 'settled' : provisional ? 'provisional' : lastSettled ? 'last settled' : 'none',
    expected,
    tooEarly,
    change: expected ? expected.change : known && changeOfSettled(now, before, currency),
    settled: expected && known,
    before: (expected ?? known) && settledOf(before, currency),
    provisional: known && isSettledWhole(series) ? null : known && provisional,
    lastSettled: (expected ?? provisional) && lastSettled,
    pending: formatFigure('pending', now, currency),
    parts: known ? partsOf(now.matured, now.matured.counts.accepted) : partsOf(now.total, heldSoFar(now)),
  }
}

const changeOfSettled = (now: Reading, before: FiguresAnswer | undefined, currency: string): Change | null =>
  before ? changeOfFigure('costPerAcceptedResolution', now, readingOf(before.rows), currency) : null

function settledOf(answer: FiguresAnswer | undefined, currency: string): Dated | null {
  const dated = datedOf('costPerAcceptedResolution', answer, currency)
  if (!answer || !dated) return null
  return { ...dated, dates: daysOf(answer, earlier(answer.to, answer.maturedThrough)) }
}

const provisionalOf = (answer: FiguresAnswer | undefined, currency: string): Dated | null =>
  datedOf('provisionalCostPerAcceptedResolution', answer, currency)

function datedOf(
  id: 'costPerAcceptedResolution' | 'provisionalCostPerAcceptedResolution',
  answer: FiguresAnswer | undefined,
  currency: string,
): Dated | null {
  const reading = readingOf(answer?.rows ?? [])
  if (!answer || valueIn(id, reading) === null) return null
  return { value: formatFigure(id, reading, currency), dates: daysOf(answer, earlier(answer.to, answer.asOf)) }
}

const daysOf = ({ from, timeZone }: FiguresAnswer, to: string): string => formatDays(from, to, timeZone)

const earlier = (one: string, other: string): string => (Date.parse(one) < Date.parse(other) ? one : other)

const isSettledWhole = (answer: FiguresAnswer | undefined): boolean =>
  answer !== undefined && Date.parse(answer.to) <= Date.parse(answer.maturedThrough)

/** What one accepted resolution is made of; nothing where nothing holds. */
function partsOf({ costMicros }: Sums, resolutions: number): HeroPart[] {
  if (resolutions === 0) return []
  return COST_PARTS.map(({ key }) => ({ key, amount: Number(costMicros[key]) / 1e6 / resolutions }))
}
