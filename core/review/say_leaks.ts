import { segmentKey } from '../drift/decompose_rows.ts'
import type { FigureRow } from '../figures/contract.ts'
import { roundToSum } from '../moved/round_to_sum.ts'
import type { ReadPeriod } from '../moved/say_moved.ts'
import { OTHER_VALUES } from '../segment/told_value.ts'
import { beyondPeers } from './beyond_peers.ts'
import type { ReviewLeaks } from './contract.ts'
import { isClear, type Leak, type LeakCost, largestLeak, leakCost } from './largest_leak.ts'
import { findLevers, type SegmentOf } from './levers.ts'
import { costsOfLosses } from './lost_to.ts'
import { periodParts } from './period_parts.ts'

const MOST_TOPICS = 8
const MOST_LANGUAGES = 6
const MOST_UNTAKEN = 3

type Value = string | null

/** @returns where value leaks in a period: rework by topic and language, what would save most, and handoffs that nobody took. */
export function sayLeaks(read: ReadPeriod, days: number): Omit<ReviewLeaks, 'chains'> {
  const { standing, parts } = periodParts(read)
  const segments = read.rows.flatMap((row): SegmentOf[] => {
    const part = parts.get(segmentKey(row))
    return part ? [{ segment: row.segment, part }] : []
  })
  const matrix = matrixOf(segments)
  return {
    ...{ standing, ...matrix },
    reasons: costsOfLosses(segments, matrix.totalMicros),
    levers: findLevers(segments, days),
    untaken: untakenOf(read.rows),
  }
}

type Matrix = Pick<ReviewLeaks, 'totalMicros' | 'topics' | 'languages' | 'cells' | 'beyond' | 'largest'>

function matrixOf(segments: readonly SegmentOf[]): Matrix {
  const beyond = beyondPeers(segments)
  const costOf = (of: (segment: SegmentOf) => boolean): LeakCost => leakCost(segments.filter(of), beyond)
  const topics = foremost('topic', segments, MOST_TOPICS, costOf)
  const languages = foremost('language', segments, MOST_LANGUAGES, costOf)
  const cells = topics.flatMap((topic) =>
    languages.map((language): Leak => {
      const isIn = ({ segment }: SegmentOf): boolean =>
        placeIn(topics, segment.topic) === topic && placeIn(languages, segment.language) === language
      return { segment: { topic, language }, ...costOf(isIn) }
    }),
  )
  const columns = languages.map((language): Leak => {
    return { segment: { language }, ...costOf(({ segment }) => placeIn(languages, segment.language) === language) }
  })
  const rounded = roundToSum(
    cells.map(({ cost }) => cost * 1e6),
    1,
  )
  const byRow = (amounts: readonly number[]): number[][] =>
    topics.map((_, row) => amounts.slice(row * languages.length, (row + 1) * languages.length))
  const totalMicros = rounded.reduce((sum, micros) => sum + micros, 0)
  return {
    ...{ totalMicros, topics, languages },
    cells: byRow(rounded),
    beyond: byRow(cells.map((cell) => Math.round(cell.beyond * 1e6))),
    largest: largestLeak(cells, columns, totalMicros),
  }
}

/** The values that clearly cost more than their peers, then those that cost most; all others as one where there are more. */
function foremost(
  dimension: 'topic' | 'language',
  segments: readonly SegmentOf[],
  most: number,
  costOf: (of: (segment: SegmentOf) => boolean) => LeakCost,
): Value[] {
  const values = [...new Set(segments.map(({ segment }) => segment[dimension] ?? null))]
  const leaks = values.map((value) => ({ value, ...costOf(({ segment }) => (segment[dimension] ?? null) === value) }))
  const rank = (leak: LeakCost): number => (isClear(leak) ? leak.beyond : 0)
  const sorted = leaks
    .sort((a, b) => rank(b) - rank(a) || b.cost - a.cost || (String(a.value) < String(b.value) ? -1 : 1))
    .map(({ value }) => value)
  const named = sorted.filter((value) => value !== OTHER_VALUES)
  if (named.length === sorted.length && sorted.length <= most) return sorted
  return [...named.slice(0, most - 1), OTHER_VALUES]
}

const placeIn = (values: readonly Value[], value: Value | undefined): Value =>
  values.includes(value ?? null) ? (value ?? null) : OTHER_VALUES

function untakenOf(rows: readonly FigureRow[]): ReviewLeaks['untaken'] {
  const sums = new Map<string, ReviewLeaks['untaken'][number]>()
  for (const { segment, counts } of rows) {
    const { language = null, topic = null } = segment
    const key = JSON.stringify([language, topic])
    const sum = sums.get(key) ?? { segment: { language, topic }, handoffs: 0, untaken: 0 }
    sum.handoffs += counts.handoffs
    sum.untaken += counts.handoffs - counts.handoffsTakenUp
    sums.set(key, sum)
  }
  return [...sums.values()]
    .filter(({ untaken }) => untaken > 0)
    .sort((a, b) => b.untaken - a.untaken)
    .slice(0, MOST_UNTAKEN)
}
