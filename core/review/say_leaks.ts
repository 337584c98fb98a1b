import { segmentKey } from '../drift/decompose_rows.ts'
import type { FigureRow } from '../figures/contract.ts'
import { roundToSum } from '../moved/round_to_sum.ts'
import type { ReadPeriod } from '../moved/say_moved.ts'
import { OTHER_VALUES } from '../segment/told_value.ts'
import type { ReviewLeaks } from './contract.ts'
import { findLevers, type SegmentOf } from './levers.ts'
import { periodParts } from './period_parts.ts'

const MOST_TOPICS = 8
const MOST_LANGUAGES = 6
const MOST_UNTAKEN = 3

type Value = string | null

/** @returns where value leaks in a period: rework by topic and language, what would save most, and handoffs that nobody took. */
export function sayLeaks(read: ReadPeriod, days: number): ReviewLeaks {
  const { standing, parts } = periodParts(read)
  const segments = read.rows.flatMap((row): SegmentOf[] => {
    const part = parts.get(segmentKey(row))
    return part ? [{ segment: row.segment, part }] : []
  })
  return { standing, ...matrixOf(segments), levers: findLevers(segments, days), untaken: untakenOf(read.rows) }
}

function matrixOf(
  segments: readonly SegmentOf[],
): Pick<ReviewLeaks, 'totalMicros' | 'topics' | 'languages' | 'cells' | 'largest'> {
  const costOf = (of: (segment: SegmentOf) => boolean): number =>
    segments.filter(of).reduce((sum, { part }) => sum + part.reworkCost * 1e6, 0)
  const topics = foremost('topic', segments, MOST_TOPICS)
  const languages = foremost('language', segments, MOST_LANGUAGES)
  const amounts = topics.flatMap((topic) =>
    languages.map((language) =>
      costOf(({ segment }) => placeIn(topics, segment.topic) === topic && placeIn(languages, segment.language) === language),
    ),
  )
  const rounded = roundToSum(amounts, 1)
  const cells = topics.map((_, row) => rounded.slice(row * languages.length, (row + 1) * languages.length))
  const totalMicros = rounded.reduce((sum, micros) => sum + micros, 0)
  const largest = rounded.indexOf(Math.max(...rounded))
  const micros = rounded[largest] ?? 0
  const [topic, language] = [topics[Math.floor(largest / languages.length)], languages[largest % languages.length]]
  return {
    ...{ totalMicros, topics, languages, cells },
    largest:
      micros > 0 && topic !== undefined && language !== undefined
        ? { topic, language, micros, share: micros / totalMicros }
        : null,
  }
}

/** The values that cost most, most first; all others as one where there are more. */
function foremost(dimension: 'topic' | 'language', segments: readonly SegmentOf[], most: number): Value[] {
  const costs = new Map<Value, number>()
  for (const { segment, part } of segments) {
    const value = segment[dimension] ?? null
    costs.set(value, (costs.get(value) ?? 0) + part.reworkCost)
  }
  const byCost = [...costs].sort((a, b) => b[1] - a[1] || (String(a[0]) < String(b[0]) ? -1 : 1)).map(([value]) => value)
  const named = byCost.filter((value) => value !== OTHER_VALUES)
  if (named.length === byCost.length && byCost.length <= most) return byCost
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
