import type { AlertState } from './names.ts'

/** What a reading says of one watched value: `between` is no breach any more, and not yet well. */
export type Says = 'breach' | 'between' | 'well' | 'nothing' | 'failed'

/** What lies under no data, an error or a mute: how it stood before, and stands again. */
type Beneath = 'normal' | 'pending' | 'firing' | 'recovering'

/** How a rule stands for one watched value, and all that the state machine remembers. */
export interface Standing {
  state: AlertState
  /** Since when in this state. */
  sinceMs: number
  beneath: Beneath
  /** Since when it breaches (pending), or is well (recovering). */
  beneathSinceMs: number
  /** The instant of the last reading: an older one changes nothing. */
  readMs: number
  /** Somebody was told that it fires. */
  isTold: boolean
  /** Somebody was told of it, and is to be told of its end. */
  owesEnd: boolean
  /** A person ended it: it fires again only after it has been well. */
  awaitsCalm: boolean
}

/** The earliest instant there is: JSON has no infinity. */
const NEVER = -8.64e15

/** @returns how a rule stands that was never read. */
export const notRead = (): Standing => ({
  state: 'normal',
  sinceMs: NEVER,
  beneath: 'normal',
  beneathSinceMs: NEVER,
  readMs: NEVER,
  isTold: false,
  owesEnd: false,
  awaitsCalm: false,
})
