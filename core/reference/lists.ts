import { type CountedCase, isCounted, maturedThrough, type State, stateOf, stintsOf } from './cases.ts'
import { costOfStint, costsOfCase } from './costs.ts'
import type { HistoryRead } from './count_reference.ts'
import type { Claim } from './events.ts'
import { compareTexts } from './order.ts'
import { hasEnded, isHandoff, type Stint } from './stints.ts'

/** What screens list of a reading, beside figures. */

export interface ListedStint {
  conversation: string
  position: number
  handler: string
  openedBy: Stint['openedBy']
  outcome: Stint['outcome']
  startMs: number
  endMs: number
  costMicros: bigint
  /** Of a handoff when a human first wrote in it; else null. */
  takenUpMs: number | null
}

export interface ListedCase {
  /** The conversation of its root, and the root's place in it; null while there is no root. */
  root: { conversation: string; position: number } | null
  state: State
  broken: CountedCase['broken']
  stints: number
  reworkStints: number
  handlingMicros: bigint
  /** As it is priced (`priceReworkOf`). */
  reworkMicros: bigint
}

const byConversation = (a: Stint, b: Stint): number =>
  compareTexts(a.conversation.id, b.conversation.id) || a.position - b.position

const listed = (stint: Stint, { policy }: HistoryRead): ListedStint => {
  const { conversation, position, handler, openedBy, outcome, startMs, endMs } = stint
  const costMicros = costOfStint(stint, policy)
  const takenUpMs = isHandoff(stint) ? stint.takenUpMs : null
  return { conversation: conversation.id, position, handler, openedBy, outcome, startMs, endMs, costMicros, takenUpMs }
}

/** Every stint, by conversation and position. */
export const listStints = (reading: HistoryRead): ListedStint[] =>
  [...reading.stints].sort(byConversation).map((stint) => listed(stint, reading))

/** Every case with its state at an instant. */
export const listCases = ({ cases, policy }: HistoryRead, nowMs: number): ListedCase[] =>
  cases.map((one) => {
    const { handling, rework } = costsOfCase(one, policy)
    return {
      root: one.root && { conversation: one.root.conversation.id, position: one.root.position },
      state: stateOf(one, maturedThrough(nowMs, policy)),
      broken: isCounted(one) ? one.broken : null,
      stints: stintsOf(one).length,
      reworkStints: one.rework.length,
      handlingMicros: handling,
      reworkMicros: rework,
    }
  })

/** The handoffs that nobody has taken up, the longest waiting first; those that ended so are told apart. */
export const listUntakenHandoffs = (reading: HistoryRead): (ListedStint & { hasEnded: boolean })[] =>
  reading.stints
    .filter((stint) => isHandoff(stint) && stint.takenUpMs === null)
    .sort((a, b) => a.startMs - b.startMs || byConversation(a, b))
    .map((stint) => ({ ...listed(stint, reading), hasEnded: hasEnded(stint) }))

/** The last claim of each vendor on a conversation; none where it does not count. */
export const listClaims = ({ conversations }: HistoryRead, conversation: string): Claim[] =>
  conversations.find(({ id }) => id === conversation)?.claims ?? []
