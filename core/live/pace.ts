/** How fast messages of a kind go out to one workspace. */
export interface PaceRule<M> {
  /** At most so many in a second; of more, the newest. */
  perSecond: number
  /** What a message is about: of two that wait about the same, the later one alone goes out. */
  aboutOf(message: M): string
  /** Where a message says how far things are: one that is no further than an earlier one is old news, and left out. */
  progressOf?(message: M): number
}

/** Messages of one kind that wait for their turn, the newest, as many as a second may bring. Never changed in place. */
export interface Pace<M> {
  secondStartedMs: number
  sent: number
  held: readonly M[]
  progress: number
}

export interface PaceStep<M> {
  pace: Pace<M>
  send: readonly M[]
  /** When to ask again; null where nothing is held. */
  wakeAtMs: number | null
}

export const startPace = <M>(): Pace<M> => ({ secondStartedMs: 0, sent: 0, held: [], progress: Number.NEGATIVE_INFINITY })

/** @returns the pace with messages that were heard. Of a flood the last ones stay: they are what a screen ends with. */
export function hold<M>(pace: Pace<M>, heard: readonly M[], rule: PaceRule<M>): Pace<M> {
  return heard.reduce((before, message) => holdOne(before, message, rule), pace)
}

function holdOne<M>(pace: Pace<M>, message: M, { perSecond, aboutOf, progressOf }: PaceRule<M>): Pace<M> {
  const progress = progressOf?.(message) ?? pace.progress
  if (progressOf && progress <= pace.progress) return pace
  const others = pace.held.filter((held) => aboutOf(held) !== aboutOf(message))
  return { ...pace, progress, held: [...others, message].slice(-perSecond) }
}

/** @returns what may go out at this instant, oldest first, the pace after it, and when the rest may. */
export function release<M>(pace: Pace<M>, { perSecond }: PaceRule<M>, nowMs: number): PaceStep<M> {
  const isNewSecond = nowMs - pace.secondStartedMs >= 1_000
  const { secondStartedMs, sent } = isNewSecond ? { secondStartedMs: nowMs, sent: 0 } : pace
  const send = pace.held.slice(0, perSecond - sent)
  const held = pace.held.slice(send.length)
  return {
    pace: { ...pace, secondStartedMs, sent: sent + send.length, held },
    send,
    wakeAtMs: held.length > 0 ? secondStartedMs + 1_000 : null,
  }
}
