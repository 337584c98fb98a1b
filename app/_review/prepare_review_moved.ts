import { formatFineMoney, formatMoney, leastMoney } from '#core/format/money.ts'
import { segmentName } from '#core/format/segment_place.ts'
import { roundToSum } from '#core/moved/round_to_sum.ts'
import type { Review, ReviewLink } from '#core/review/contract.ts'
import { BAR_NAMES } from '#core/review/moved_names.ts'
import { linkOfWay } from '#core/review/review_links.ts'
import { prepareWaterfall, type Waterfall } from '../_ui/charts/waterfall.ts'
import type { WaterfallLabel } from '../_ui/charts/waterfall_drawing.tsx'

/** A segment as a bar from the middle: `from` and `width` in percent. */
export interface SegmentBar {
  name: string
  amount: string
  from: number
  width: number
  tone: 'good' | 'bad' | 'neutral'
  /** Null for all others together. */
  link: ReviewLink | null
}

export interface ReviewMovedModel {
  title: string
  hint: string
  waterfall: Waterfall
  labels: readonly WaterfallLabel[]
  description: string
  bars: readonly SegmentBar[]
  /** What the bars sum to. */
  total: string
}

/** @returns what moved in words and places; null where it cannot be told. What is shown adds up to the last digit. */
export function prepareReviewMoved({ moved, currency, period }: Review): ReviewMovedModel | null {
  const { last, now, changeMicros, bars, isClear } = moved
  if (!last || !now || changeMicros === null) return null
  const unit = leastMoney(currency) / 10
  const shown = (micros: number): number => Math.round(micros / 1e6 / unit) * unit
  const change = shown(now.costMicros) - shown(last.costMicros)
  const inUnits = (amounts: readonly { micros: number }[]): number[] =>
    roundToSum(
      amounts.map(({ micros }) => micros / 1e6),
      unit,
      change,
    )
  const say = (amount: number, signed = true): string => formatFineMoney(amount, currency, signed)
  const amounts = inUnits(bars)
  // What shows as nothing is no step.
  const shownBars = bars.flatMap(({ key, micros }, place) => {
    const amount = amounts[place] ?? 0
    return Math.round(amount / unit) === 0 ? [] : [{ key, micros, amount }]
  })
  const labels: WaterfallLabel[] = [
    { name: `Last ${period.kind}`, amount: say(shown(last.costMicros), false) },
    ...shownBars.map(({ key, amount }) => ({ name: BAR_NAMES[key], amount: say(amount) })),
    { name: `This ${period.kind}${now.isExpected ? ', expected' : ''}`, amount: say(shown(now.costMicros), false) },
  ]
  return {
    title: titleOf(change, isClear, currency, period.kind),
    hint: `${moved.basis === 'settled' && !period.isSettled ? 'What has settled of both' : `Last ${period.kind} to this one`}, ${currency} for each accepted resolution.`,
    waterfall: prepareWaterfall({
      before: last.costMicros / 1e6,
      steps: shownBars.map(({ micros }) => micros / 1e6),
      after: now.costMicros / 1e6,
      band: null,
    }),
    labels,
    description: labels.map(({ name, amount }) => `${name}: ${amount}`).join('; '),
    bars: segmentBars(moved, inUnits, say),
    total: say(change),
  }
}

function titleOf(change: number, isClear: boolean | null, currency: string, kind: string): string {
  if (!isClear) return `What moved it: no clear change since last ${kind}`
  return `What moved it: ${formatMoney(change, currency, true)} since last ${kind}`
}

function segmentBars(
  { segments, others }: Review['moved'],
  inUnits: (amounts: readonly { micros: number }[]) => number[],
  say: (amount: number) => string,
): SegmentBar[] {
  const rows = [...segments, ...(others.count > 0 ? [{ micros: others.micros }] : [])]
  const amounts = inUnits(rows)
  const sizes = rows.map(({ micros }) => Math.abs(micros))
  const most = Math.max(1, ...sizes)
  return rows.map((row, place): SegmentBar => {
    const width = ((sizes[place] ?? 0) / most) * 50
    const isOther = !('segment' in row)
    return {
      name: isOther ? `${others.count} ${others.count === 1 ? 'other' : 'others together'}` : segmentName(row.segment),
      amount: say(amounts[place] ?? 0),
      from: row.micros < 0 ? 50 - width : 50,
      width,
      tone: isOther ? 'neutral' : row.micros > 0 ? 'bad' : 'good',
      link: isOther ? null : linkOfWay(row.segment, row.way),
    }
  })
}
