import { accumulate, noMeasures } from '../contribution/measures.ts'
import type { Handler } from '../event/types.ts'
import type { Span } from './steps.ts'
import type { HandlerSums } from './sums.ts'
import { type MaturingWindow, turnOf } from './window_spans.ts'

/** Sums of one span, of one row of an answer and the roots of one handler. */
export interface SpanSums extends Omit<HandlerSums, 'matured'> {
  /** Place among the spans. */
  span: number
  /** What the row is about. */
  about: string
}

/** The parts of each row that has something in a window. */
export type WindowRows = ReadonlyMap<string, readonly HandlerSums[]>

/**
 * Adds up the sums of spans into windows, each as if it alone had been asked for. What two windows that follow each other share is
 * not added again: what they do not share is added and taken out.
 * @param spans of `spansUnder` for all of the windows, and perhaps for others too.
 * @param read what is made of a window; its rows are good during the call alone.
 * @returns what `read` made, in the order of the windows.
 */
export function slideWindows<W extends MaturingWindow, T>(
  { spans, sums }: { spans: readonly Span[]; sums: readonly SpanSums[] },
  windows: readonly W[],
  read: (rows: WindowRows, window: W) => T,
): T[] {
  const bySpan: SpanSums[][] = spans.map(() => [])
  for (const one of sums) bySpan[one.span]?.push(one)
  const [matured, rest] = [new SlidingSums(bySpan, true), new SlidingSums(bySpan, false)]
  return windows.map((window) => {
    const [first, turn, end] = [window.fromMs, turnOf(window), window.toMs].map((ms) => spansBefore(spans, ms)) as Places
    matured.moveTo(first, turn)
    rest.moveTo(turn, end)
    const rows = new Map<string, HandlerSums[]>()
    for (const side of [matured, rest]) side.addTo(rows)
    return read(rows, window)
  })
}

type Places = [first: number, turn: number, end: number]

/** @returns how many spans begin before an instant. */
function spansBefore(spans: readonly Span[], ms: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).startMs < ms) low = middle + 1
    else high = middle
  }
  return low
}

interface Running {
  sums: HandlerSums
  /** How many are added up: a row whose sums are 0 is still a row. */
  count: number
}

/** The sums of a run of spans. All that is counted is whole, so what is taken out leaves nothing behind. */
class SlidingSums {
  readonly #bySpan: readonly (readonly SpanSums[])[]
  readonly #matured: boolean
  readonly #running = new Map<string, Map<Handler, Running>>()
  #first = 0
  #end = 0

  constructor(bySpan: readonly (readonly SpanSums[])[], matured: boolean) {
    this.#bySpan = bySpan
    this.#matured = matured
  }

  moveTo(first: number, wantedEnd: number): void {
    // A window that ends before it begins has nothing in it.
    const end = Math.max(first, wantedEnd)
    if (end <= this.#first || first >= this.#end) {
      this.#running.clear()
      this.#first = first
      this.#end = first
    }
    while (this.#first > first) this.#add(--this.#first)
    while (this.#end < end) this.#add(this.#end++)
    while (this.#first < first) this.#takeOut(this.#first++)
    while (this.#end > end) this.#takeOut(--this.#end)
  }

  addTo(rows: Map<string, HandlerSums[]>): void {
    for (const [about, handlers] of this.#running) {
      const parts = rows.get(about) ?? []
      for (const { sums } of handlers.values()) parts.push(sums)
      rows.set(about, parts)
    }
  }

  #add(span: number): void {
    for (const { about, handler, measures, overheadMicros } of this.#bySpan[span] ?? []) {
      const handlers = this.#running.get(about) ?? new Map<Handler, Running>()
      this.#running.set(about, handlers)
      const running = handlers.get(handler) ?? { sums: this.#nothing(handler), count: 0 }
      handlers.set(handler, running)
      accumulate(running.sums.measures, measures)
      running.sums.overheadMicros += overheadMicros
      running.count += 1
    }
  }

  #takeOut(span: number): void {
    for (const { about, handler, measures, overheadMicros } of this.#bySpan[span] ?? []) {
      const handlers = this.#running.get(about)
      const running = handlers?.get(handler)
      if (!handlers || !running) continue
      accumulate(running.sums.measures, measures, -1)
      running.sums.overheadMicros -= overheadMicros
      running.count -= 1
      if (running.count === 0) handlers.delete(handler)
      if (handlers.size === 0) this.#running.delete(about)
    }
  }

  #nothing(handler: Handler): HandlerSums {
    return { handler, matured: this.#matured, measures: noMeasures(), overheadMicros: 0n }
  }
}
