import type { AlertState } from './names.ts'
import type { Says, Standing } from './standing.ts'

/** What of a rule decides transitions. */
export interface Timing {
  /** How long it must hold before it fires, and be well before it ends. */
  holdMs: number
  recoverMs: number
  tellsNoData: boolean
  mutedUntilMs: number | null
}

/** What channels are told of a transition; null: nothing. */
export type Told = 'alert.fired' | 'alert.recovered' | 'alert.no_data' | 'alert.error'

export interface Transition {
  from: AlertState
  to: AlertState
  atMs: number
  tells: Told | null
}

export interface Stepped {
  standing: Standing
  transition: Transition | null
}

/**
 * The one state machine of alerts, for production and replay: what a reading makes of how a rule stands. Readings come in the order
 * of their instants; one that is not later than the last changes nothing, so that doubles and clocks that go back are harmless.
 * @param atMs the instant as of which was read.
 */
export function stepMachine(before: Standing, says: Says, timing: Timing, atMs: number): Stepped {
  if (atMs <= before.readMs) return { standing: before, transition: null }
  if (before.awaitsCalm) return { standing: { ...before, readMs: atMs, awaitsCalm: says !== 'well' }, transition: null }
  const { beneath, beneathSinceMs } = beneathAfter(before, says, timing, atMs)
  const state = shownState(before, beneath, says, timing, atMs)
  const tells = tellsOf(before, state, beneath, timing)
  // Named one by one: a replay does this hundreds of thousands of times, and objects that are spread take thrice as long.
  const standing: Standing = {
    state,
    sinceMs: state === before.state ? before.sinceMs : atMs,
    beneath,
    beneathSinceMs,
    readMs: atMs,
    awaitsCalm: false,
    isTold: state !== 'normal' && (before.isTold || tells === 'alert.fired'),
    owesEnd: state !== 'normal' && (before.owesEnd || tells !== null),
  }
  if (state === before.state && tells === null) return { standing, transition: null }
  return { standing, transition: { from: before.state, to: state, atMs, tells } }
}

type Under = Pick<Standing, 'beneath' | 'beneathSinceMs'>

/** How it stands by its readings alone. Without data nothing moves: no data is never an end, and holds nothing. */
function beneathAfter({ beneath, beneathSinceMs }: Standing, says: Says, { holdMs, recoverMs }: Timing, atMs: number): Under {
  const now = (next: Standing['beneath']): Under => ({ beneath: next, beneathSinceMs: atMs })
  const same = { beneath, beneathSinceMs }
  if (says === 'nothing' || says === 'failed')
    return beneath === 'recovering' ? now('firing') : beneath === 'pending' ? now('pending') : same
  if (beneath === 'normal') return says === 'breach' ? now(holdMs > 0 ? 'pending' : 'firing') : same
  if (beneath === 'pending') {
    if (says !== 'breach') return now('normal')
    return atMs - beneathSinceMs >= holdMs ? now('firing') : same
  }
  if (says !== 'well') return beneath === 'firing' ? same : now('firing')
  if (beneath === 'firing') return now(recoverMs > 0 ? 'recovering' : 'normal')
  return atMs - beneathSinceMs >= recoverMs ? now('normal') : same
}

function shownState(before: Standing, beneath: Standing['beneath'], says: Says, timing: Timing, atMs: number): AlertState {
  const isMuted = timing.mutedUntilMs !== null && atMs < timing.mutedUntilMs
  const isOpen = beneath !== 'normal'
  if (says === 'failed') return isMuted ? mutedOr(before, isOpen) : 'error'
  if (says === 'nothing' && (isOpen || timing.tellsNoData)) return isMuted ? mutedOr(before, isOpen) : 'no_data'
  // Nothing to judge by, of which nobody wants to hear, is no end of what was told before.
  if (says === 'nothing') return before.state === 'error' || before.state === 'no_data' ? 'no_data' : 'normal'
  return isMuted && isOpen ? 'muted' : beneath
}

const mutedOr = (before: Standing, isOpen: boolean): AlertState => (isOpen || before.state === 'muted' ? 'muted' : 'normal')

function tellsOf(before: Standing, state: AlertState, beneath: Standing['beneath'], { tellsNoData }: Timing): Told | null {
  if (state === 'muted') return null
  if (state === 'firing' && !before.isTold) return 'alert.fired'
  if (state === 'normal' && before.owesEnd) return 'alert.recovered'
  if (state === before.state) return null
  if (state === 'error') return 'alert.error'
  return state === 'no_data' && (tellsNoData || beneath === 'firing') ? 'alert.no_data' : null
}
