import { computeFigures } from '#core/figures/compute.ts'
import type { FigureRow, FiguresAnswer, PackedAnswer } from '#core/figures/contract.ts'
import { noSums, totalOf } from '#core/figures/merge_sums.ts'
import { packAnswer } from '#core/figures/pack_answer.ts'
import { noDurations } from '#core/figures/parts.ts'
import { noNowcast } from '#core/figures/row_nowcast.ts'
import type { DeltaMessage, DeltaRow } from '#core/live/messages.ts'
import { saidSegment } from '#core/segment/testing/said_segment.ts'

const START = '2026-11-23T00:00:00.000Z'
const SEGMENT = saidSegment({ handler: 'ai' })

/** A workspace that counts one more case with every commit, and answers for the figures of today. */
export class CountedWorkspace {
  sequence = 0
  policyVersion = 1
  overheadMicros = '0'
  asOf = '2026-11-23T12:00:00Z'
  /** What was asked for, in order. */
  readonly asked: string[] = []
  readonly #signals: AbortSignal[] = []
  /** Set: what asking comes to instead of an answer. */
  trouble: unknown = null
  /** Set: answers wait until `deliver` is called. */
  isSlow = false
  #waiting: (() => void)[] = []

  /** Counts one more case. @returns what the gateway tells of it. */
  commit(): DeltaMessage {
    this.sequence += 1
    const row: DeltaRow = {
      sequence: this.sequence,
      start: START,
      segment: SEGMENT,
      counts: { cases: 1 },
      costMicros: { handling: '0', rework: '0', failureImpact: '0' },
      ...noDurations(),
    }
    return {
      previousSequence: this.sequence - 1,
      sequence: this.sequence,
      policyVersion: this.policyVersion,
      at: '',
      rows: [row],
    }
  }

  answer(): PackedAnswer {
    return packAnswer({
      workspace: 'w',
      currency: 'EUR',
      timeZone: 'UTC',
      step: 'total',
      by: [],
      policyVersion: this.policyVersion,
      acceptanceWindowDays: 14,
      from: '2026-11-23T00:00:00+00:00',
      to: '2026-11-24T00:00:00+00:00',
      asOf: this.asOf,
      maturedThrough: '2026-11-09T00:00:00+00:00',
      sequence: this.sequence,
      unallocatedOverheadMicros: '0',
      truncatedDimensions: [],
      rows: [this.#row()],
    })
  }

  #row(): FigureRow {
    const sums = noSums()
    return {
      start: '2026-11-23T00:00:00+00:00',
      segment: {},
      ...sums,
      counts: { ...sums.counts, cases: this.sequence },
      costMicros: { ...sums.costMicros, overhead: this.overheadMicros },
      matured: noSums(),
      maturedHuman: noSums(),
      figures: computeFigures(
        { total: sums, matured: sums, maturedHuman: sums },
        { maturedMs: 0, fullTimeMinutesPerWeek: 1, medianResolutionSeconds: null },
      ),
      nowcast: noNowcast(null),
    }
  }

  /** Answers as of now, or as of the moment of asking where it is slow. */
  load = async (address: string, signal: AbortSignal): Promise<PackedAnswer> => {
    this.asked.push(address)
    this.#signals.push(signal)
    const answer = this.answer()
    if (this.isSlow) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    if (signal.aborted) throw new Error('nobody wants this any more')
    if (this.trouble !== null) throw this.trouble
    return answer
  }

  /** Questions that were called off. */
  get calledOff(): number {
    return this.#signals.filter(({ aborted }) => aborted).length
  }

  /** Sends the answers off that are being waited for. */
  deliver(): void {
    for (const resolve of this.#waiting) resolve()
    this.#waiting = []
  }
}

/** @returns the cases that an answer shows. */
export const casesIn = (answer: FiguresAnswer | undefined): number | undefined =>
  answer?.rows[0] && totalOf(answer.rows[0]).counts.cases
