import type { LiveEvent } from '#core/live/kinds.ts'

/** `refused`: the server knows us and says no (signed out). */
export type Phase = 'connecting' | 'live' | 'reconnecting' | 'refused'

export interface ConnectionState {
  phase: Phase
  /** When the server was last heard, by this browser's clock; null before the first word. */
  heardAtMs: number | null
  /** How long the oldest event has been waiting to be counted, as of the last pulse. */
  waitingSeconds: number | null
}

/** What a connection meets: a message, the end of the socket, a try that came to nothing, a refusal, too long a silence. */
export type Happening = LiveEvent | { kind: 'closed' } | { kind: 'failed' } | { kind: 'refused' } | { kind: 'silent' }

export const BEFORE_THE_FIRST_WORD: ConnectionState = { phase: 'connecting', heardAtMs: null, waitingSeconds: null }

/** A connection that was cut without a word is taken for dead after three missed pulses. */
export const SILENCE_MS = 15_000

/** @returns how the connection is after something happened to it. */
export function stateAfter(state: ConnectionState, happening: Happening, nowMs: number): ConnectionState {
  switch (happening.kind) {
    case 'closed':
    case 'silent':
      return { ...state, phase: 'reconnecting' }
    case 'failed':
      return { ...state, phase: state.heardAtMs === null ? 'connecting' : 'reconnecting' }
    case 'refused':
      return { ...state, phase: 'refused' }
    case 'pulse':
      return { phase: 'live', heardAtMs: nowMs, waitingSeconds: happening.message.oldestWaitingSeconds }
    default:
      return { ...state, phase: 'live', heardAtMs: nowMs }
  }
}

/** @returns whether so long a silence means that the connection was cut. */
export const isSilent = ({ phase, heardAtMs }: ConnectionState, nowMs: number): boolean =>
  phase === 'live' && heardAtMs !== null && nowMs - heardAtMs >= SILENCE_MS
