import type { BaselineAnswer } from '#core/drift/contract.ts'
import { formatDays, formatInstant } from '#core/format/date.ts'
import { partName } from '#core/format/drift.ts'
import { formatMicros } from '#core/format/money.ts'
import { formatCount, formatRate } from '#core/format/number.ts'
import { DIMENSION_NAMES } from '#core/segment/dimensions.ts'
import { type AgeCurves, type AgeShare, prepareAgeCurves } from '../_ui/charts/age_curves.ts'

type Baseline = NonNullable<BaselineAnswer['baseline']>
type ByHandler = { ai: string; human: string }

export interface BaselineModel {
  facts: readonly { name: string; value: string; note: string }[]
  ages: {
    curves: AgeCurves
    description: string
    ai: { label: string; y: number }
    human: { label: string; y: number }
    rows: readonly (ByHandler & { age: string })[]
  }
  segments: readonly SegmentRow[]
  costs: readonly (ByHandler & { name: string })[]
}

export interface SegmentRow {
  key: string
  name: string
  by: string
  /** How much more or less often than its handler. */
  factor: string
  breaks: string
  expectedPerDay: string
  dispersion: string
}

interface Settings {
  currency: string
  timeZone: string
}

/** @returns what is normal, in words and places. */
export function prepareBaseline(baseline: Baseline, { currency, timeZone }: Settings, height: number): BaselineModel {
  return {
    facts: factsOf(baseline, { currency, timeZone }),
    ages: agesOf(baseline, height),
    segments: baseline.segments.toSorted((a, b) => b.breaks - a.breaks).map(segmentRow),
    costs: costsOf(baseline, currency),
  }
}

function factsOf(baseline: Baseline, { currency, timeZone }: Settings): BaselineModel['facts'] {
  const { learnedFrom, learnedTo, learnedAt, learnedBy, policyVersion, windowHours, costPerAcceptedMicros } = baseline
  const by = learnedBy === 'drift' ? 'learned by itself' : `learned for ${learnedBy}`
  return [
    {
      name: 'Learned from',
      value: formatDays(learnedFrom, learnedTo, timeZone),
      note: `${by} on ${formatInstant(learnedAt, timeZone)}`,
    },
    {
      name: 'Policy',
      value: `Version ${policyVersion}`,
      note: `acceptance window ${windowHours / DAY_HOURS} days`,
    },
    {
      name: 'Cost per accepted resolution',
      value: formatMicros(costPerAcceptedMicros === null ? null : String(Math.round(costPerAcceptedMicros)), currency),
      note: 'in those days',
    },
  ]
}

const DAY_HOURS = 24
/** Ages at which the table says how many had come back. */
const AGES: readonly [string, number][] = [
  ['6 hours', 6],
  ['1 day', 24],
  ['2 days', 48],
  ['4 days', 96],
  ['7 days', 168],
  ['14 days', 336],
  ['28 days', 672],
]

/** @returns the share that has come back by each age in hours, 0 first, of chances an hour. */
export function sharesByAge(hazard: readonly number[]): number[] {
  const shares = [0]
  let sum = 0
  for (const chance of hazard) {
    sum += chance
    shares.push(1 - Math.exp(-sum))
  }
  return shares
}

function agesOf({ hazard, windowHours }: Baseline, height: number): BaselineModel['ages'] {
  const [ai, human] = [sharesByAge(hazard.ai), sharesByAge(hazard.human)]
  const daily = (shares: readonly number[]): AgeShare[] =>
    shares.flatMap((share, hours) => (hours % 6 === 0 ? [{ days: hours / DAY_HOURS, share }] : []))
  const curves = prepareAgeCurves({ before: daily(human), now: daily(ai), expected: [] }, height)
  const at = (shares: readonly number[], hours: number): string => formatRate(shares[hours] ?? null)
  const rows = AGES.filter(([, hours]) => hours < windowHours).concat([[`${windowHours / DAY_HOURS} days`, windowHours]])
  return {
    curves,
    description: `After ${windowHours / DAY_HOURS} days ${at(ai, windowHours)} of the AI’s resolutions had been taken back, and ${at(human, windowHours)} of people’s.`,
    ai: { label: `AI ${at(ai, windowHours)}`, y: curves.scale.y(ai.at(-1) ?? 0) },
    human: { label: `Human ${at(human, windowHours)}`, y: curves.scale.y(human.at(-1) ?? 0) },
    rows: rows.map(([age, hours]) => ({ age, ai: at(ai, hours), human: at(human, hours) })),
  }
}

function segmentRow(segment: Baseline['segments'][number]): SegmentRow {
  const { handler, dimension, value, factor, breaks, expectedPerDay, dispersion } = segment
  return {
    key: `${handler} ${dimension} ${value}`,
    name: partName({ kind: 'breaks', handler, dimension, value }),
    by: dimension ? DIMENSION_NAMES[dimension] : 'Handler',
    factor: `× ${factor.toFixed(2)}`,
    breaks: formatCount(breaks),
    expectedPerDay: expectedPerDay.toFixed(1),
    dispersion: dispersion.toFixed(2),
  }
}

function costsOf({ unitCosts, reworkCosts, breakCosts, brokenAtOnce }: Baseline, currency: string): BaselineModel['costs'] {
  const money = (micros: number): string => formatMicros(String(Math.round(micros)), currency)
  const spread = ({ meanMicros, varianceMicros }: Baseline['unitCosts']['ai']): string =>
    `${money(meanMicros)} ± ${money(Math.sqrt(varianceMicros))}`
  const both = <T>(of: { ai: T; human: T }, say: (one: T) => string): ByHandler => ({ ai: say(of.ai), human: say(of.human) })
  return [
    { name: 'Handling of a case, and how much it varies', ...both(unitCosts, spread) },
    { name: 'Cases it was learned from', ...both(unitCosts, ({ count }) => formatCount(count)) },
    ...(reworkCosts ? [{ name: 'A stint of rework, and how much it varies', ...both(reworkCosts, spread) }] : []),
    { name: 'What it costs when one is taken back', ...both(breakCosts, spread) },
    { name: 'Taken back at once', ...both(brokenAtOnce, formatRate) },
  ]
}
