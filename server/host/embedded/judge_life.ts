/** What a look at a process saw. */
export interface Signs {
  /** It has said since the last look that it gets on. */
  beats: boolean
  /** It answers who asks whether it lives, whatever it needs may be away. */
  answers: boolean
}

/** The signs of life of a process, looked for again and again. */
export interface Life {
  /** It has given all of them since it was started. */
  hasBegun: boolean
  /** How often in a row each of them was missed. */
  unbeaten: number
  unanswered: number
}

/** Looked for every two seconds: a busy machine holds a process up for some of them. */
export const MOST_UNBEATEN = 7
/** One that beats and answers nobody is overloaded, which passes, or has lost its socket, which does not: so it has a minute or two. */
export const MOST_UNANSWERED = 15
/** A large start takes its time. */
export const MOST_MISSED_AT_START = 60

export const NEWBORN: Life = { hasBegun: false, unbeaten: 0, unanswered: 0 }

/** @returns the same after one more look. */
export const lookAtLife = (before: Life, { beats, answers }: Signs): Life => ({
  hasBegun: before.hasBegun || (beats && answers),
  unbeaten: beats ? 0 : before.unbeaten + 1,
  unanswered: answers ? 0 : before.unanswered + 1,
})

/** @returns whether it lives, but will not get on any more: another one must take its place. */
export const isBeyondHelp = ({ hasBegun, unbeaten, unanswered }: Life): boolean =>
  hasBegun ? unbeaten >= MOST_UNBEATEN || unanswered >= MOST_UNANSWERED : Math.max(unbeaten, unanswered) >= MOST_MISSED_AT_START
