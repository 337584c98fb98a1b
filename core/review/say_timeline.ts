import type { Resolution } from '../alert/names.ts'
import type { DriftSeries } from '../drift/contract.ts'
import { subjectOf } from '../format/drift_headline.ts'
import { formatDuration } from '../format/duration.ts'
import type { ReviewEvent } from './contract.ts'
import { type ReleaseVerdict, type ReleaseVerdicts, releaseKey, verdictWords } from './release_verdict.ts'

export const EVENT_KINDS = ['release', 'drift', 'alert', 'note', 'policy'] as const

/** Something that happened, as it is stored: of drift the name is that of the series, and the detail its state. */
export interface Happened {
  kind: Exclude<(typeof EVENT_KINDS)[number], 'policy'>
  beganMs: number
  /** Null: an instant, or not over. */
  endedMs: number | null
  name: string
  detail: string
  /** Of an alert: how a person ended it, and when one took note of it. */
  resolvedAs: Resolution | null
  acknowledgedMs: number | null
}

interface Within {
  fromMs: number
  toMs: number
  /** Until when what is not over is known to last. */
  nowMs: number
  format: (ms: number) => string
  /** Since when a rule that is on watches a series. */
  watchedSince: ReadonlyMap<string, number>
  series: ReadonlyMap<string, Pick<DriftSeries, 'kind' | 'handler' | 'dimension' | 'value' | 'source'>>
  verdicts: ReleaseVerdicts
}

/** So many stretches of drift are told, the longest; shorter ones than these hours come and go. */
const MOST_DRIFT = 6
const LEAST_DRIFT_MS = 3 * 3_600_000
const CALM_MS = 24 * 3_600_000

/** @returns what happened in a period, of what came in the order of time; what began before it begins with it. */
export function sayTimeline(all: readonly Happened[], within: Within): ReviewEvent[] {
  const length = ({ beganMs, endedMs }: Happened): number => (endedMs ?? within.nowMs) - beganMs
  const drift = joined(all)
    .filter((one) => one.kind === 'drift' && within.series.has(one.name) && length(one) >= LEAST_DRIFT_MS)
    .sort((a, b) => length(b) - length(a))
    .slice(0, MOST_DRIFT)
  return [...all.filter(({ kind }) => kind !== 'drift'), ...drift]
    .sort((a, b) => a.beganMs - b.beganMs)
    .map((one) => ({
      kind: one.kind,
      from: within.format(Math.max(one.beganMs, within.fromMs)),
      to: untilOf(one, within),
      text: textOf(one, within),
      outcome: outcomeOf(one, within),
      ...(one.kind === 'release' && { verdict: verdictOf(one, within)?.verdict ?? null }),
    }))
}

/** A series that is calm for a few hours drifts on. */
function joined(all: readonly Happened[]): Happened[] {
  const stretches: Happened[] = []
  const last = new Map<string, Happened>()
  for (const one of all) {
    if (one.kind !== 'drift') continue
    const key = `${one.name} ${one.detail}`
    const before = last.get(key)
    if (before?.endedMs && one.beganMs - before.endedMs <= CALM_MS) before.endedMs = one.endedMs
    else {
      const stretch = { ...one }
      last.set(key, stretch)
      stretches.push(stretch)
    }
  }
  return stretches
}

function untilOf({ kind, endedMs }: Happened, { toMs, nowMs, format }: Within): string | null {
  if (kind === 'release' || kind === 'note') return null
  return format(Math.min(endedMs ?? nowMs, toMs))
}

function textOf({ kind, name, detail }: Happened, { series }: Within): string {
  if (kind === 'note') return name
  if (kind === 'release') return detail === '' ? name : `${name}: ${detail}`
  if (kind === 'alert') return detail === '' ? name : `${name}: ${detail}`
  const known = series.get(name)
  const subject = known ? subjectOf(known) : name
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)}${detail === 'better' ? ': better than normal' : ''}`
}

const verdictOf = ({ name, beganMs }: Happened, { verdicts }: Within): ReleaseVerdict | null =>
  verdicts.get(releaseKey(name, beganMs)) ?? null

/** What became of a release and of an alert, and whether anybody could have heard of a drift. */
function outcomeOf(one: Happened, within: Within): string | null {
  const { toMs, watchedSince } = within
  if (one.kind === 'release') {
    const found = verdictOf(one, within)
    return found && verdictWords(found)
  }
  if (one.kind === 'drift') {
    const isMissed = one.detail !== 'better' && (watchedSince.get(one.name) ?? toMs) >= (one.endedMs ?? toMs)
    return isMissed ? 'no rule watched it' : null
  }
  if (one.kind !== 'alert') return null
  if (one.resolvedAs === 'false') return 'marked false'
  if (one.acknowledgedMs !== null) return `acknowledged after ${formatDuration((one.acknowledgedMs - one.beganMs) / 1_000)}`
  if (one.resolvedAs !== null) return 'resolved'
  return one.endedMs === null ? 'not acknowledged yet' : 'ended by itself'
}
