import { ACCEPTABLE_KINDS, type Accepted } from './accepted.ts'
import type { Verdict } from './judge.ts'
import type { SeriesKind } from './series_names.ts'

/** A series as it was judged last, beside what it is judged by next. */
export interface Standing {
  judged: Pick<Verdict, 'state' | 'ratio' | 'observed'> & { kind: SeriesKind; accepted?: Accepted | null }
  /** The numbers of the baselines; null without one. */
  judgedBy: number | null
  judgesNext: number | null
  /** What of the series is accepted by now, by the baseline that judges next. */
  accepted: Pick<Accepted, 'fromHour' | 'ratio' | 'observed'> | null
}

/**
 * What becomes of accepting the change of a series: its new level; `accepted`: somebody did, and nothing was judged since; `outdated`: what
 * was found is not by what judges next; `unclear`: there is no clear change.
 */
export type Acceptance = { is: 'new'; ratio: number; observed: number } | { is: 'accepted' | 'outdated' | 'unclear' }

/** @returns what becomes of accepting it. The same change is accepted once, however many ask for it at once. */
export function acceptanceOf({ judged, judgedBy, judgesNext, accepted }: Standing): Acceptance {
  const { kind, state, ratio, observed } = judged
  const isClear = (state === 'drifting' || state === 'better') && ACCEPTABLE_KINDS.includes(kind)
  // By a ratio of 0 nothing could be expected any more.
  if (!isClear || judgedBy === null || ratio === null || ratio <= 0) return { is: 'unclear' }
  if (judgedBy !== judgesNext) return { is: 'outdated' }
  if (!isSame(judged.accepted ?? null, accepted)) return { is: accepted ? 'accepted' : 'outdated' }
  // A change on top of one that was accepted is so many times as much again.
  return { is: 'new', ratio: (accepted?.ratio ?? 1) * ratio, observed }
}

const isSame = (one: Standing['accepted'], other: Standing['accepted']): boolean =>
  one === null || other === null
    ? one === other
    : one.fromHour === other.fromHour && one.ratio === other.ratio && one.observed === other.observed
