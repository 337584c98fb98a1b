import { hold, type Pace, type PaceRule, release, startPace } from '#core/live/pace.ts'

/** Sends messages of one kind at its pace: gives the rule the time, and sends what it lets go. */
export class PacedSender<M> {
  readonly #rule: PaceRule<M>
  readonly #send: (message: M) => void
  #pace: Pace<M> = startPace()
  #timer: NodeJS.Timeout | undefined

  constructor(rule: PaceRule<M>, send: (message: M) => void) {
    this.#rule = rule
    this.#send = send
  }

  offer(messages: readonly M[]): void {
    this.#pace = hold(this.#pace, messages, this.#rule)
    this.#release()
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  #release = (): void => {
    clearTimeout(this.#timer)
    const nowMs = Date.now()
    const step = release(this.#pace, this.#rule, nowMs)
    this.#pace = step.pace
    for (const message of step.send) this.#send(message)
    if (step.wakeAtMs !== null) this.#timer = setTimeout(this.#release, Math.max(1, step.wakeAtMs - nowMs))
  }
}
