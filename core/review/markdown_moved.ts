import { formatFineMoney, leastMoney } from '../format/money.ts'
import { segmentName } from '../format/segment_place.ts'
import { roundToSum } from '../moved/round_to_sum.ts'
import type { Review } from './contract.ts'
import { escaped, table } from './markdown_table.ts'
import { BAR_NAMES } from './moved_names.ts'

/** @returns what moved the figure as Markdown: steps and segments that add up to the last digit that is shown. */
export function movedMarkdown({ moved, currency, period }: Review): string {
  const { last, now, changeMicros, bars, others } = moved
  if (!last || !now || changeMicros === null) return ''
  const unit = leastMoney(currency) / 10
  const shown = (micros: number): number => Math.round(micros / 1e6 / unit) * unit
  const change = shown(now.costMicros) - shown(last.costMicros)
  const say = (amount: number): string => formatFineMoney(amount, currency, true)
  const rowsOf = (told: readonly { name: string; micros: number }[]): string[][] => {
    const amounts = roundToSum(
      told.map(({ micros }) => micros / 1e6),
      unit,
      change,
    )
    return told.flatMap(({ name }, place) => {
      const amount = amounts[place] ?? 0
      return Math.round(amount / unit) === 0 ? [] : [[name, say(amount)]]
    })
  }
  const segments = moved.segments.map(({ segment, micros }) => ({ name: escaped(segmentName(segment)), micros }))
  const rest = others.count > 0 ? [{ name: `${others.count} others together`, micros: others.micros }] : []
  return [
    `## What moved it since last ${period.kind}: ${say(change)}`,
    table(['By', 'Adds'], rowsOf(bars.map(({ key, micros }) => ({ name: BAR_NAMES[key], micros })))),
    table(['Segment', 'Adds'], rowsOf([...segments, ...rest])),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}
