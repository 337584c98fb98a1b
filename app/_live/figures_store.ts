import { QUARTER_MS } from '#core/calendar/calendar.ts'
import { type FiguresAnswer, figuresAnswerSchema } from '#core/figures/contract.ts'
import type { AnswerFrame } from '#core/live/apply_delta.ts'
import { beginAt, type Following, follow, type Heard } from '#core/live/follow.ts'
import type { LiveConnection, LiveEvent } from './connection.ts'
import { loadJson } from './load_json.ts'

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

/** At most four pictures a second, however much arrives. */
const PAINT_EVERY_MS = 250
/** Cohorts mature at the quarter hour; not every page need ask at its first instant. */
const AFTER_QUARTER_MS = 2_000
const SPREAD_MS = 5_000
const RETRY_MS = [250, 500, 1_000, 2_000, 5_000]
/** Overhead is shared out among all cases of a day, so that only a snapshot has it right. */
const OVERHEAD_EVERY_MS = 10_000

/** Keeps the answers of one screen right: applies what is heard, loads anew where that does not do. */
export class FiguresStore {
  readonly #questions: readonly Question[]
  readonly #connection: LiveConnection
  readonly #onPolicy: () => void
  #followings: Record<string, Following>
  #state: FiguresState
  readonly #watchers = new Set<() => void>()
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()
  #loading = false
  #open = false
  #failures = 0
  #paintedAtMs = 0

  /** @param onPolicy called when the workspace's policy has a new version: the screen's frame is then out of date. */
  constructor(
    connection: LiveConnection,
    questions: readonly Question[],
    answers: Record<string, FiguresAnswer>,
    onPolicy: () => void,
  ) {
    this.#connection = connection
    this.#questions = questions
    this.#onPolicy = onPolicy
    this.#followings = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, beginAt(answer)]))
    this.#state = { answers, problem: null }
  }

  /** Begins to follow; @returns what stops it. */
  open = (): (() => void) => {
    this.#open = true
    const stop = this.#connection.listen((event) => this.#hear(event))
    this.#awaitQuarter()
    return () => {
      this.#open = false
      stop()
      for (const timer of this.#timers.values()) clearTimeout(timer)
      this.#timers.clear()
    }
  }

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  state = (): FiguresState => this.#state

  /** Loads everything anew, now. */
  reload = async (): Promise<void> => {
    if (this.#loading || !this.#open) return
    this.#loading = true
    try {
      const now = Date.now()
      const loaded = await Promise.all(this.#questions.map((question) => this.#load(question, now)))
      for (const [name, answer] of loaded) this.#take(name, { kind: 'snapshot', answer })
      this.#failures = 0
      this.#state = { ...this.#state, problem: null }
    } catch (error) {
      this.#failures += 1
      this.#state = { ...this.#state, problem: error instanceof Error ? error.message : String(error) }
      this.#after('retry', RETRY_MS[Math.min(this.#failures, RETRY_MS.length) - 1] ?? 5_000, this.reload)
    } finally {
      this.#loading = false
    }
    this.#paintSoon()
    if (this.#failures === 0 && this.#isBehind()) this.#after('retry', 250, this.reload)
  }

  async #load(question: Question, nowMs: number): Promise<[string, FiguresAnswer]> {
    const address = `/api/v1/figures?${question.address(nowMs)}`
    return [question.name, await loadJson(address, (value) => figuresAnswerSchema.parse(value))]
  }

  #hear(event: LiveEvent): void {
    if (event.kind === 'flip') return
    for (const { name } of this.#questions) this.#take(name, event)
    if (event.kind === 'delta' && this.#bearsOverhead()) this.#after('overhead', OVERHEAD_EVERY_MS, this.reload)
    if (this.#isBehind()) void this.reload()
    this.#paintSoon()
  }

  #take(name: string, heard: Heard): void {
    const following = this.#followings[name]
    const question = this.#questions.find((one) => one.name === name)
    if (!following || !question) return
    const next = follow(following, heard, question.frame)
    if (next.answer.policyVersion !== following.answer.policyVersion) this.#onPolicy()
    this.#followings = { ...this.#followings, [name]: next }
  }

  #isBehind = (): boolean => Object.values(this.#followings).some((following) => following.needed !== null)

  #bearsOverhead = (): boolean =>
    Object.values(this.#followings).some(
      ({ answer }) => answer.unallocatedOverheadMicros !== '0' || answer.rows.some((row) => row.costMicros.overhead !== '0'),
    )

  #awaitQuarter(): void {
    const now = Date.now()
    const wait = QUARTER_MS - (now % QUARTER_MS) + AFTER_QUARTER_MS + Math.random() * SPREAD_MS
    this.#after('quarter', wait, () => {
      void this.reload()
      this.#awaitQuarter()
    })
  }

  #paintSoon(): void {
    const sincePaintMs = Date.now() - this.#paintedAtMs
    this.#after('paint', Math.max(0, PAINT_EVERY_MS - sincePaintMs), () => {
      this.#paintedAtMs = Date.now()
      const answers = Object.fromEntries(Object.entries(this.#followings).map(([name, { answer }]) => [name, answer]))
      this.#state = { ...this.#state, answers }
      for (const watcher of this.#watchers) watcher()
    })
  }

  /** Does something once, a while from now; asking again meanwhile changes nothing. */
  #after(name: string, ms: number, action: () => void): void {
    if (!this.#open || this.#timers.has(name)) return
    const timer = setTimeout(() => {
      this.#timers.delete(name)
      action()
    }, ms)
    this.#timers.set(name, timer)
  }
}
