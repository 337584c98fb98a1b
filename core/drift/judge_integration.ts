import { sum } from '../nowcast/numbers.ts'
import type { LearnedIntegration } from './baseline.ts'
import { FACTS_LEAD_MINUTES, type HourFacts } from './hour_facts.ts'
import { judge, type Verdict } from './judge.ts'
import type { ReadyBaseline } from './ready_baseline.ts'
import type { SegmentTable } from './segment_table.ts'
import { type LikelyCause, type SeriesName, seriesId } from './series_names.ts'
import { type ShownPart, showNewValues, showShare, showSource } from './show_integration.ts'
import type { Reach } from './show_series.ts'
import type { EventsOfHour } from './source_hours.ts'
import { hoursToldLate } from './told_late.ts'
import { WATCHED_SHARES } from './watched_shares.ts'

const CALM = Math.log(20)
const HOUR_MINUTES = 60

/** A series of fields, values, sources or handoffs as it stands: as any series, but that nothing follows for costs, ages and nowcasts. */
export interface JudgedPart extends SeriesName, Verdict {
  id: string
  promisedHours: number
  before: number | null
  now: number | null
  effect: null
  ages: []
  alarm: null
  isCalm: boolean
  likelyCause: LikelyCause | null
}

/** What is watched beside the cases, as of an hour. */
export interface Integration {
  ready: ReadyBaseline
  tables: readonly SegmentTable[]
  facts: readonly HourFacts[]
  sources: readonly EventsOfHour[]
  reach: Reach
  promisedHours: number
}

interface Candidate {
  name: SeriesName
  cause: LikelyCause
  shown: ShownPart
  /** The value that it speaks of, where its name does not say it. */
  value?: number | null
}

/** @returns how fields, values, sources and handoffs stand; those of integration drift share one promise. */
export function judgeIntegration(of: Integration): JudgedPart[] {
  const { integration } = of.ready.baseline
  if (!integration) return []
  const candidates = [...sharesOf(integration, of), ...valuesOf(integration, of), ...sourcesOf(integration, of)]
  const sharing = candidates.filter(({ cause }) => cause === 'integration drift').length
  return candidates.map((one) => judgePart(one, of.promisedHours * (one.cause === 'integration drift' ? sharing : 1)))
}

const sharesOf = ({ shares, handoffTargetMinutes }: LearnedIntegration, { ready, facts, reach }: Integration): Candidate[] =>
  shares.flatMap((learned) => {
    const watched = WATCHED_SHARES.find((one) => seriesId(one) === learned.id)
    if (!watched) return []
    const { kind, handler, dimension, value, cause } = watched
    // Whether a handoff was taken up in time is not known before the target has passed.
    const late = Math.ceil((HOUR_MINUTES - FACTS_LEAD_MINUTES + handoffTargetMinutes) / HOUR_MINUTES) - 1
    const until = kind === 'lateHandoffs' ? withoutLast(reach, late) : reach
    return [
      { name: { kind, handler, dimension, value }, cause, shown: showShare(watched, learned, { ready, facts, reach: until }) },
    ]
  })

const valuesOf = ({ values }: LearnedIntegration, { tables, reach }: Integration): Candidate[] =>
  values.map((learned) => {
    const { leading, ...shown } = showNewValues(learned, tables, reach)
    const name = { kind: 'newValues', handler: null, dimension: learned.dimension, value: null } as const
    return { name, cause: 'integration drift', shown, value: leading }
  })

const sourcesOf = ({ sources: learned }: LearnedIntegration, { ready, sources, reach }: Integration): Candidate[] =>
  learned.map((one) => {
    const own = sources.filter(({ source }) => source === one.source)
    const name = { kind: 'silence', handler: null, dimension: null, value: null, source: one.source } as const
    const until = withoutLast(reach, hoursToldLate(own))
    return { name, cause: 'integration drift', shown: showSource(one, own, { ready, reach: until }) }
  })

const withoutLast = (reach: Reach, hours: number): Reach => ({
  ...reach,
  nowHour: Math.max(reach.firstHour, reach.nowHour - hours),
})

function judgePart({ name, cause, shown, value }: Candidate, promisedHours: number): JudgedPart {
  const verdict = judge(shown, promisedHours)
  const { startHour, observed, state, worse } = verdict
  const since = (values: Float64Array): number => sum(values.subarray(startHour === null ? 0 : startHour - shown.firstHour))
  const of = since(shown.of)
  const isMoved = state !== 'steady'
  return {
    ...name,
    value: value !== undefined && isMoved ? value : name.value,
    ...verdict,
    id: seriesId(name),
    promisedHours,
    before: of > 0 ? since(shown.usual) / of : null,
    now: of > 0 ? observed / of : null,
    effect: null,
    ages: [],
    alarm: null,
    isCalm: worse < CALM,
    likelyCause: isMoved ? cause : null,
  }
}
