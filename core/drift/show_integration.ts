import { addTo } from '../nowcast/numbers.ts'
import { NOT_SAID } from '../segment/numbers.ts'
import type { LearnedHourlyShare, LearnedSource, LearnedValues } from './baseline.ts'
import type { HourFacts } from './hour_facts.ts'
import type { Shown } from './judge.ts'
import { NEW_VALUES_FLOOR } from './new_values.ts'
import type { ReadyBaseline } from './ready_baseline.ts'
import type { SegmentTable } from './segment_table.ts'
import type { Reach } from './show_series.ts'
import type { EventsOfHour } from './source_hours.ts'
import type { WatchedShare } from './watched_shares.ts'

/** What a series of integration has shown, and what stands beside it in words. */
export interface ShownPart extends Shown {
  /** Of how many; of silence hours. */
  of: Float64Array
  /** What was usual of as many, without a floor. */
  usual: Float64Array
}

/** A field that is no longer sent is missing in most; a team that falls behind takes up some later. */
const MORE = { worse: [1.2, 1.5, 2, 4, 10, 40], better: [] }
/** Parts of the least that is usual. */
const NEXT_TO_NOTHING = { worse: [0.5, 0.2, 0.05, 0.01], better: [] }

/** @returns a share by hour, against what is usual at that hour of the week. */
export function showShare(
  { countOf, floor }: WatchedShare,
  { share, dispersion }: LearnedHourlyShare,
  { ready, facts, reach }: { ready: ReadyBaseline; facts: readonly HourFacts[]; reach: Reach },
): ShownPart {
  const shown = nothingShown(reach, { dispersion, ratios: MORE })
  for (const one of facts) {
    const { seen, of } = countOf(one)
    const usual = share[one.handler][ready.hourOfWeek(one.hour)] ?? 0
    add(shown, reach, one.hour, { observed: seen, of, usual: of * usual, expected: of * Math.max(usual, floor) })
  }
  return shown
}

/** @returns how many cases have a value of a dimension that the baseline does not know, and which value most of them have. */
export function showNewValues(
  { values, dimension, share, dispersion }: LearnedValues,
  tables: readonly SegmentTable[],
  reach: Reach,
): ShownPart & { leading: number | null } {
  const known = new Set([NOT_SAID, ...values])
  const shown = nothingShown(reach, { dispersion, ratios: MORE })
  const counts = new Map<number, number>()
  for (const { value, cohorts } of tables.filter((table) => table.dimension === dimension))
    for (const { hour, cases } of cohorts) {
      const isNew = value !== null && !known.has(value)
      const expected = cases * Math.max(share, NEW_VALUES_FLOOR)
      add(shown, reach, hour, { observed: isNew ? cases : 0, of: cases, usual: cases * share, expected })
      if (isNew && hour >= reach.firstHour && hour < reach.nowHour) counts.set(value, (counts.get(value) ?? 0) + cases)
    }
  const leading = [...counts].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0] ?? null
  return { ...shown, leading }
}

/** @returns the events of a source by hour, against the least that is usual of it. */
export function showSource(
  { source, events, dispersion, leastPart }: LearnedSource,
  hours: readonly EventsOfHour[],
  { ready, reach }: { ready: ReadyBaseline; reach: Reach },
): ShownPart {
  const shown = { ...nothingShown(reach, { dispersion, ratios: NEXT_TO_NOTHING }), leastPart }
  for (let hour = reach.firstHour; hour < reach.nowHour; hour++) {
    const expected = events[ready.hourOfWeek(hour)] ?? 0
    add(shown, reach, hour, { observed: 0, of: 1, usual: expected, expected })
  }
  for (const one of hours)
    if (one.source === source) add(shown, reach, one.hour, { observed: one.events, of: 0, usual: 0, expected: 0 })
  return shown
}

const nothingShown = ({ firstHour, nowHour }: Reach, rest: Pick<Required<Shown>, 'dispersion' | 'ratios'>): ShownPart => {
  const zeros = (): Float64Array => new Float64Array(Math.max(0, nowHour - firstHour))
  return { firstHour, observed: zeros(), expected: zeros(), of: zeros(), usual: zeros(), ...rest }
}

function add(
  shown: ShownPart,
  { firstHour, nowHour }: Reach,
  hour: number,
  more: Record<'observed' | 'expected' | 'of' | 'usual', number>,
): void {
  if (hour < firstHour || hour >= nowHour) return
  for (const name of ['observed', 'expected', 'of', 'usual'] as const) addTo(shown[name], hour - firstHour, more[name])
}
