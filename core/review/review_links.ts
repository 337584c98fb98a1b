import { BREAK_CAUSES, type BreakCause } from '../case/break.ts'
import type { FigureRow } from '../figures/contract.ts'
import type { Loss, Way } from '../moved/ways.ts'
import type { ReviewLink } from './contract.ts'
import type { Whose } from './period_rows.ts'
import type { ReviewFigureKey } from './review_figures.ts'

type Segment = FigureRow['segment']

const ofHandler = (whose: Whose): Segment => (whose === 'all' ? {} : { handler: whose })

const STATES: Partial<Record<ReviewFigureKey, ReviewLink['state']>> = {
  accepted: 'accepted',
  rework: 'broken',
  takenBack: 'broken',
  customersLost: 'broken',
}

/** @returns what is behind a figure: its conversations, or its segments where it is a quotient of all of them. */
export function linkOfFigure(key: ReviewFigureKey, whose: Whose): ReviewLink {
  const isOfAll = key === 'cost' || key === 'costAi' || key === 'costHuman' || key === 'saved'
  return { to: isOfAll ? 'segments' : 'conversations', segment: ofHandler(whose), state: STATES[key] ?? null }
}

const isCause = (way: Way): way is BreakCause => BREAK_CAUSES.some((cause) => cause === way)

/** @returns the conversations by which a segment adds or takes something. */
export function linkOfWay(segment: Segment, way: Way): ReviewLink {
  const state = way === 'escalated' || way === 'abandoned' ? way : way === 'mix' || way === 'handling' ? null : 'broken'
  return { to: 'conversations', segment, state, ...(isCause(way) ? { cause: way } : {}) }
}

/** @returns the resolutions of a segment that were taken back. */
export const linkOfBroken = (segment: Segment): ReviewLink => ({ to: 'conversations', segment, state: 'broken' })

/** @returns the conversations that were lost in one way. */
export const linkOfLoss = (loss: Loss): ReviewLink =>
  loss === 'escalated' || loss === 'abandoned'
    ? { to: 'conversations', segment: {}, state: loss }
    : { ...linkOfBroken({}), cause: loss }

export const LINK_OF_MOVED: ReviewLink = { to: 'moved', segment: {}, state: null }
