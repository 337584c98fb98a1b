import { OPEN_DIMENSIONS } from '../segment/dimensions.ts'
import type { HourFacts } from './hour_facts.ts'
import type { LikelyCause, SeriesName } from './series_names.ts'

/** A share that is watched against what it was at that hour of the week. */
export interface WatchedShare extends SeriesName {
  /** What it is called when it grows. */
  cause: LikelyCause
  /** Below this share nobody minds. */
  floor: number
  countOf: (facts: HourFacts) => { seen: number; of: number }
}

const FIELD_FLOOR = 0.02
const HANDOFF_FLOOR = 0.02

const whole = { handler: null, dimension: null, value: null }

/** Fields that a source stopped sending, and handoffs that nobody takes up. */
export const WATCHED_SHARES: readonly WatchedShare[] = [
  ...OPEN_DIMENSIONS.map((dimension): WatchedShare => {
    // People have no agent version.
    const isOfAi = dimension === 'agentVersion'
    return {
      ...{ kind: 'notSaid', handler: isOfAi ? 'ai' : null, dimension, value: null },
      ...{ cause: 'integration drift', floor: FIELD_FLOOR },
      countOf: ({ notSaid, conversations, handler }) =>
        isOfAi && handler === 'human' ? { seen: 0, of: 0 } : { seen: notSaid[dimension], of: conversations },
    }
  }),
  {
    ...{ kind: 'anonymous', ...whole, cause: 'integration drift', floor: FIELD_FLOOR },
    countOf: ({ anonymous, cases }) => ({ seen: anonymous, of: cases }),
  },
  {
    ...{ kind: 'noReason', ...whole, handler: 'ai', cause: 'integration drift', floor: HANDOFF_FLOOR },
    countOf: ({ reasonless, toldHandoffs }) => ({ seen: reasonless, of: toldHandoffs }),
  },
  {
    ...{ kind: 'lateHandoffs', ...whole, handler: 'ai', cause: 'nobody owns it', floor: HANDOFF_FLOOR },
    countOf: ({ lateHandoffs, handoffs, handler }) =>
      handler === 'ai' ? { seen: lateHandoffs, of: handoffs } : { seen: 0, of: 0 },
  },
]
