import { QUARTER_MS } from '#core/calendar/calendar.ts'
import type { FiguresAnswer, PackedAnswer } from '#core/figures/contract.ts'
import { unpackAnswer } from '#core/figures/unpack_answer.ts'
import type { AnswerFrame } from '#core/live/apply_delta.ts'
import { beginAt, type Following, follow, type Heard } from '#core/live/follow.ts'
import type { LiveEvent } from '#core/live/kinds.ts'
import type { LiveConnection } from './connection.ts'
import { keepSame } from './keep_same.ts'
import { loadFigures } from './load_figures.ts'
import { afterPaint, type PaintDueMs, waitForPaint } from './paint_pace.ts'
import { retryAfterMs } from './retry.ts'
import { Timers } from './timers.ts'

/** One question to the figures API: the words of its address at an instant, since "today" moves on. */
export interface Question {
  name: string
  address: (nowMs: number) => string
  frame: AnswerFrame
}

export interface FiguresState {
  answers: Readonly<Record<string, FiguresAnswer>>
  /** What went wrong at the last attempt to load; null once one went well. */
  problem: string | null
}

export interface FiguresScreen {
  questions: readonly Question[]
  /** What the server answered for the first picture. */
  answers: Readonly<Record<string, PackedAnswer>>
  /** Called when the workspace's policy has a new version: the screen's frame is then out of date. */
  onPolicy: () => void
  load?: (address: string, signal: AbortSignal) => Promise<PackedAnswer>
}

/** Cohorts mature at the quarter hour; not every page need ask at its first instant. */
export const AFTER_QUARTER_MS = 2_000
export const SPREAD_MS = 5_000
/** Overhead is shared out among all cases of a day, so that only a snapshot has it right. */
export const OVERHEAD_EVERY_MS = 10_000

interface Followed {
  question: Question
  following: Following
}

/** Keeps the answers of one screen right: applies what is heard, loads anew where that does not do. */
export class FiguresStore {
  readonly #connection: Pick<LiveConnection, 'listen'>
  readonly #onPolicy: () => void
  readonly #load: NonNullable<FiguresScreen['load']>
  readonly #followed: Followed[]
  #state: FiguresState
  readonly #watchers = new Set<() => void>()
  readonly #timers = new Timers()
  /** While the screen is open. */
  #open: AbortController | null = null
  #loading = false
  #failures = 0
  #paintDueMs: PaintDueMs = 0

  constructor(connection: Pick<LiveConnection, 'listen'>, { questions, answers, onPolicy, load = loadFigures }: FiguresScreen) {
    this.#connection = connection
    this.#onPolicy = onPolicy
    this.#load = load
    this.#followed = questions.flatMap((question) => {
      const answer = answers[question.name]
      return answer ? [{ question, following: beginAt(unpackAnswer(answer, question.frame)) }] : []
    })
    this.#state = { answers: this.#answers(), problem: null }
  }

  /** Begins to follow; @returns what stops it. */
  open = (): (() => void) => {
    const open = new AbortController()
    this.#open = open
    this.#loading = false
    const stop = this.#connection.listen((event) => this.#hear(event))
    this.#awaitQuarter()
    return () => {
      this.#open = null
      open.abort()
      stop()
      this.#timers.clear()
    }
  }

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  state = (): FiguresState => this.#state

  /** Loads everything anew, now. */
  reload = (): Promise<void> => this.#loadAnew(this.#followed)

  /** What is expected moves with time and with what is learned, too, which no delta says. */
  #reloadExpected = (): Promise<void> =>
    this.#loadAnew(this.#followed.filter(({ following }) => following.answer.columns?.includes('nowcast')))

  async #loadAnew(asked: readonly Followed[]): Promise<void> {
    const open = this.#open
    if (this.#loading || !open || asked.length === 0) return
    this.#loading = true
    this.#timers.cancel('retry')
    this.#take(() => ({ kind: 'asked' }), asked)
    const outcome = await this.#loadAll(open.signal, asked)
    // Closed meanwhile, and perhaps opened again: then this is no longer ours.
    if (this.#open !== open) return
    this.#loading = false
    if ('problem' in outcome) this.#failures += 1
    else {
      this.#failures = 0
      this.#take(({ name }) => ({ kind: 'snapshot', answer: outcome.loaded[name] as FiguresAnswer }), asked)
    }
    this.#state = { ...this.#state, problem: 'problem' in outcome ? outcome.problem : null }
    if (this.#failures > 0 || this.#isBehind()) this.#timers.after('retry', retryAfterMs(this.#failures), this.reload)
    this.#paintSoon()
  }

  async #loadAll(
    signal: AbortSignal,
    asked: readonly Followed[],
  ): Promise<{ loaded: Record<string, FiguresAnswer> } | { problem: string }> {
    const nowMs = Date.now()
    const load = async ({ question: { name, address, frame } }: Followed) =>
      [name, unpackAnswer(await this.#load(address(nowMs), signal), frame)] as const
    try {
      return { loaded: Object.fromEntries(await Promise.all(asked.map(load))) }
    } catch (error) {
      return { problem: error instanceof Error ? error.message : String(error) }
    }
  }

  #hear(event: LiveEvent): void {
    if (event.kind === 'drift') this.#timers.after('expected', Math.random() * SPREAD_MS, () => void this.#reloadExpected())
    if (event.kind !== 'hello' && event.kind !== 'delta') return
    this.#take(() => event)
    if (event.kind === 'delta' && this.#bearsOverhead()) this.#timers.after('overhead', OVERHEAD_EVERY_MS, this.reload)
    // After a failure the next try has its time; a gateway that greets us is worth one at once.
    if (this.#isBehind() && (this.#failures === 0 || event.kind === 'hello')) void this.reload()
    this.#paintSoon()
  }

  /** Takes in, for each question, what was heard of it. */
  #take(heardOf: (question: Question) => Heard, asked: readonly Followed[] = this.#followed): void {
    for (const one of asked) {
      const next = follow(one.following, heardOf(one.question), one.question.frame)
      if (next.answer.policyVersion !== one.following.answer.policyVersion) this.#onPolicy()
      one.following = next
    }
  }

  #answers = (): FiguresState['answers'] =>
    Object.fromEntries(this.#followed.map(({ question, following }) => [question.name, following.answer]))

  #isBehind = (): boolean => this.#followed.some(({ following }) => following.needed !== null)

  #bearsOverhead = (): boolean =>
    this.#followed.some(
      ({ following: { answer } }) =>
        answer.unallocatedOverheadMicros !== '0' || answer.rows.some((row) => row.costMicros.overhead !== '0'),
    )

  #awaitQuarter(): void {
    const untilQuarterMs = QUARTER_MS - (Date.now() % QUARTER_MS)
    this.#timers.after('quarter', untilQuarterMs + AFTER_QUARTER_MS + Math.random() * SPREAD_MS, () => {
      void this.reload()
      this.#awaitQuarter()
    })
  }

  #paintSoon(): void {
    this.#timers.after('paint', waitForPaint(this.#paintDueMs, Date.now()), () => {
      this.#paintDueMs = afterPaint(this.#paintDueMs, Date.now())
      // A snapshot brings everything anew, and most of it as it was.
      this.#state = keepSame(this.#state, { ...this.#state, answers: this.#answers() })
      for (const watcher of this.#watchers) watcher()
    })
  }
}
