import { nice, ticks as ticksBetween } from 'd3-array'
import { markLanes, type PlacedMark } from './mark_lanes.ts'
import { bandPath, linePath } from './paths.ts'
import type { ValueScale } from './value_scale.ts'

/** What a rule watches at an instant; an expected value has a band. */
export interface WatchedPoint {
  atMs: number
  value: number | null
  band?: { low: number; high: number } | undefined
}

export type SpanTone = 'bad' | 'warn' | 'neutral'

/** From when to when something was said. */
export interface WatchedSpan {
  key: string
  fromMs: number
  toMs: number
  tone: SpanTone
  /** On a pin at its beginning; null without one. */
  said: string | null
}

interface WatchedInput {
  points: readonly WatchedPoint[]
  fromMs: number
  toMs: number
  /** What the values are held against, dashed across; null where there is none. */
  limit: number | null
  /** The lines of a scale that is always the same, from the lowest to the highest; null: one that fits. */
  fixed?: readonly number[] | null
  spans: readonly WatchedSpan[]
  releases: readonly { atMs: number; label: string }[]
}

/** In a box of 100 by `height`. */
export interface WatchedLine {
  line: string
  /** From the first expected value on, thinner. */
  expected: string
  band: string
  limit: number | null
  values: ValueScale
  spans: readonly { key: string; x: number; width: number; tone: SpanTone; said: string | null }[]
  releases: readonly PlacedMark[]
  /** @returns how far across an instant stands, in percent. */
  x: (atMs: number) => number
  end: { x: number; y: number } | null
}

const TICKS = 4
/** What lasted an hour is to be seen among 90 days. */
const THINNEST = 0.4

/** @returns what was watched as a line, on a scale that fits it and its limit, with what was said and when releases went out. */
export function prepareWatchedLine(input: WatchedInput, height: number): WatchedLine {
  const { points, fromMs, toMs, limit, spans, releases, fixed } = input
  const x = (atMs: number): number => ((atMs - fromMs) / Math.max(1, toMs - fromMs)) * 100
  const isShown = (atMs: number): boolean => atMs >= fromMs && atMs <= toMs
  const shown = points.filter(({ atMs }) => isShown(atMs))
  const values = fixed
    ? fixedScale(fixed, height)
    : fittedScale([...shown.flatMap(({ value, band }) => [value, band?.low, band?.high]), limit], height)
  const at = (value: number | null | undefined): number | null => (value == null ? null : values.y(value))
  const begins = shown.findIndex(({ band }) => band !== undefined)
  const place = ({ atMs, value }: WatchedPoint) => ({ x: x(atMs), y: at(value) })
  const last = shown.findLast(({ value }) => value !== null)
  return {
    line: linePath((begins < 0 ? shown : shown.slice(0, begins)).map(place)),
    // The thin line goes on from where the thick one ends.
    expected: begins < 0 ? '' : linePath(shown.slice(Math.max(0, begins - 1)).map(place)),
    band: bandPath(shown.map(({ atMs, band }) => ({ x: x(atMs), low: at(band?.low), high: at(band?.high) }))),
    limit: at(limit),
    values,
    spans: spans.flatMap((span) => placedSpan(span, { fromMs, toMs, x })),
    releases: markLanes(
      releases.filter(({ atMs }) => isShown(atMs)).map(({ atMs, label }) => ({ kind: 'release', label, x: x(atMs) })),
    ),
    x,
    end: last && last.value !== null ? { x: x(last.atMs), y: values.y(last.value) } : null,
  }
}

function placedSpan(
  { key, fromMs, toMs, tone, said }: WatchedSpan,
  box: { fromMs: number; toMs: number; x: (atMs: number) => number },
): WatchedLine['spans'][number][] {
  if (toMs < box.fromMs || fromMs > box.toMs) return []
  const left = box.x(Math.max(fromMs, box.fromMs))
  const width = Math.max(THINNEST, box.x(Math.min(toMs, box.toMs)) - left)
  return [{ key, x: left, width, tone, said: fromMs < box.fromMs ? null : said }]
}

/** What lies beyond its ends is drawn at them. */
function fixedScale(lines: readonly number[], height: number): ValueScale {
  const [low, high] = [lines[0] ?? 0, (lines.at(-1) ?? 1) * 1.06]
  const y = (value: number): number => (height * (high - Math.min(high, Math.max(low, value)))) / (high - low)
  return { y, ticks: lines.map((value) => ({ value, y: y(value) })), tickStep: 1 }
}

/** Read against the limit, not against 0. */
function fittedScale(values: readonly (number | null | undefined)[], height: number): ValueScale {
  const known = values.filter((value) => value != null)
  const [lowest, highest] = known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)]
  const [low, high] = nice(lowest, highest === lowest ? lowest + 1 : highest, TICKS)
  const y = (value: number): number => (height * (high - value)) / (high - low)
  const ticks = ticksBetween(low, high, TICKS)
  return { y, ticks: ticks.map((value) => ({ value, y: y(value) })), tickStep: (ticks[1] ?? 1) - (ticks[0] ?? 0) }
}
