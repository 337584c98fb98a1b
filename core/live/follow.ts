import type { FiguresAnswer } from '../figures/contract.ts'
import { type AnswerFrame, applyDelta } from './apply_delta.ts'
import type { DeltaMessage, HelloMessage } from './messages.ts'

/** A screen's answer, kept up with the stream of commits. Never changed in place. */
export interface Following {
  answer: FiguresAnswer
  /** Every commit up to this one is in the answer. */
  standing: number
  /** Set while only a snapshot can make the answer right again: the least sequence that it must have. */
  needed: number | null
  /** Whether a snapshot is on its way: what is heard meanwhile may be missing in it. */
  asked: boolean
  /** What was heard since `needed`, or since it was asked for, for the snapshot to come. */
  held: readonly DeltaMessage[]
}

export type Heard =
  | { kind: 'hello'; message: HelloMessage }
  | { kind: 'delta'; message: DeltaMessage }
  | { kind: 'asked' }
  | { kind: 'snapshot'; answer: FiguresAnswer }

/** Two minutes of deltas: a snapshot that takes longer is asked for again, rather than that a page grows without end. */
export const MAX_HELD = 480

export const beginAt = (answer: FiguresAnswer): Following => ({
  answer,
  standing: answer.sequence,
  needed: null,
  asked: false,
  held: [],
})

/**
 * The client's half of the protocol (docs/api.md, "Live deltas"): apply what follows on, ask for a snapshot after a gap
 * or under a new policy, hold what comes meanwhile.
 */
export function follow(state: Following, heard: Heard, frame: AnswerFrame): Following {
  switch (heard.kind) {
    case 'hello':
      return hearHello(state, heard.message)
    case 'delta':
      return hearDelta(state, heard.message, frame)
    case 'asked':
      return { ...state, asked: true, held: state.needed === null ? [] : state.held }
    case 'snapshot':
      return takeSnapshot(state, heard.answer, frame)
  }
}

/** The stream begins anew here: what lies between cannot be heard any more. */
function hearHello(state: Following, { sequence, policyVersion }: HelloMessage): Following {
  const behind = sequence > state.standing || policyVersion !== state.answer.policyVersion
  if (!behind && state.needed === null) return state
  return { ...state, needed: Math.max(sequence, state.needed ?? 0), held: [] }
}

function hearDelta(state: Following, message: DeltaMessage, frame: AnswerFrame): Following {
  if (state.needed !== null) return holdBack(state, message, state.needed)
  if (message.sequence <= state.standing) return state
  const follows = message.previousSequence <= state.standing && message.policyVersion === state.answer.policyVersion
  if (!follows) return { ...state, needed: message.previousSequence, held: [message] }
  if (state.asked && state.held.length >= MAX_HELD) return { ...state, needed: message.previousSequence, held: [message] }
  const applied = applyDelta(state.answer, message.rows, frame)
  const held = state.asked ? [...state.held, message] : state.held
  return { ...state, answer: { ...applied, sequence: message.sequence }, standing: message.sequence, held }
}

/** Held messages must be an unbroken run that the snapshot joins on to. */
function holdBack(state: Following, message: DeltaMessage, needed: number): Following {
  const end = state.held.at(-1)?.sequence ?? needed
  const joins = message.previousSequence <= end && state.held.length < MAX_HELD
  if (joins) return { ...state, held: [...state.held, message] }
  return { ...state, needed: message.previousSequence, held: [message] }
}

function takeSnapshot(state: Following, answer: FiguresAnswer, frame: AnswerFrame): Following {
  if (answer.sequence < (state.needed ?? 0)) return state
  const next = state.held.reduce<Following>((made, message) => hearDelta(made, message, frame), beginAt(answer))
  // Asked for before the present one, and overtaken by it.
  return next.standing < state.standing ? state : next
}
