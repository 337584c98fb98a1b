import type { BreakCause } from '#core/case/break.ts'
import type { CaseState } from '#core/case/states.ts'
import type { ConversationsQuery } from '#core/conversation/list_query.ts'
import type { Filters } from '#core/figures/query.ts'
import type { FlipsQuery } from '#core/live/flips_query.ts'

/** A list of cases: a span of an index, and which of its cases are listed. */
export interface CaseList {
  /** `flipped`: taken back or escalated, by when that was. */
  span: 'ended' | 'open' | 'flipped'
  /** Of the span, [from, to). */
  fromMs: number
  toMs: number
  /** The id of one conversation. */
  conversation: string | null
  states: CaseState[] | null
  causes: BreakCause[] | null
  /** Without those that escalated. */
  takenBackAlone: boolean
  /** When they ended, where the span does not say so. */
  ended: { fromMs: number; toMs: number } | null
  filters: Filters
}

/** @returns the list that conversations are asked for. */
export function listOf(query: ConversationsQuery): CaseList {
  const { fromMs, toMs, takenBack, conversation, causes, filters, states } = query
  const shared = { conversation, causes, filters }
  if (takenBack) return { ...shared, ...takenBack, span: 'flipped', states: null, takenBackAlone: true, ended: { fromMs, toMs } }
  const span = states?.[0] === 'open' ? 'open' : 'ended'
  return { ...shared, span, fromMs, toMs, states, takenBackAlone: false, ended: null }
}

/** @returns the list that flips are asked for. */
export const flippedOf = ({ fromMs, toMs, filters }: FlipsQuery): CaseList => ({
  span: 'flipped',
  ...{ fromMs, toMs, filters },
  ...{ conversation: null, states: null, causes: null, takenBackAlone: false, ended: null },
})

/** Whether all cases of the span are listed, so that none has to be looked at to be counted. */
export const isWholeSpan = ({ states, causes, takenBackAlone, ended, filters }: CaseList): boolean =>
  !states && !causes && !takenBackAlone && !ended && Object.keys(filters).length === 0
