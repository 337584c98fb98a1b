import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Calendar, QUARTER_MS } from '../calendar/calendar.ts'
import { accumulate, COST_MEASURES, COUNT_MEASURES, type Measures, noMeasures } from '../contribution/measures.ts'
import { computeFigures } from '../figures/compute.ts'
import type { FigureRow, FiguresAnswer } from '../figures/contract.ts'
import { spansOf } from '../figures/steps.ts'
import { type HandlerSums, sumsOf } from '../figures/sums.ts'
import type { AnswerFrame } from './apply_delta.ts'
import { beginAt, type Following, follow } from './follow.ts'
import type { DeltaMessage, DeltaRow } from './messages.ts'

const START_MS = Date.parse('2026-11-02T00:00:00Z')
const MATURED_MS = START_MS + 60 * QUARTER_MS
const RANGE = { fromMs: START_MS, toMs: START_MS + 192 * QUARTER_MS }
const FRAME: AnswerFrame = { filters: { language: ['de', null] }, firstDayOfWeek: 1, fullTimeMinutesPerWeek: 1_800 }
const CALENDAR = new Calendar('Asia/Kolkata')

interface Addition {
  quarter: number
  handler: 'ai' | 'human'
  language: string | null
  measures: Measures
}

const anyMeasures = fc
  .record({
    ...Object.fromEntries(COUNT_MEASURES.map((name) => [name, fc.integer({ min: -2, max: 9 })])),
    ...Object.fromEntries(COST_MEASURES.map((name) => [name, fc.bigInt({ min: -5n, max: 9_000_000n })])),
  })
  .map((some): Measures => ({ ...noMeasures(), ...some }))
const anyAddition: fc.Arbitrary<Addition> = fc.record({
  quarter: fc.integer({ min: -20, max: 210 }),
  handler: fc.constantFrom('ai', 'human'),
  language: fc.constantFrom('de', 'sv', null),
  measures: anyMeasures,
})
const anyCommits = fc.array(fc.array(anyAddition, { maxLength: 4 }), { minLength: 1, maxLength: 12 })

const segmentOf = ({ handler, language }: Addition) => ({
  handler,
  language,
  channel: null,
  market: null,
  topic: null,
  agentVersion: null,
})
const isMatured = (quarter: number) => START_MS + quarter * QUARTER_MS < MATURED_MS

/** What the server would answer after `sequence` commits, counted from nothing. */
function snapshotAt(commits: Addition[][], sequence: number): FiguresAnswer {
  const added = commits.slice(0, sequence).flat()
  const wanted = added.filter(({ quarter, language }) => quarter >= 0 && quarter < 192 && language !== 'sv')
  const rows = spansOf(RANGE, 'day', CALENDAR, 1).flatMap(({ startMs, endMs }) =>
    (['ai', 'human'] as const).flatMap((handler): FigureRow[] => {
      const inRow = wanted.filter((one) => {
        const ms = START_MS + one.quarter * QUARTER_MS
        return one.handler === handler && ms >= startMs && ms < endMs
      })
      if (inRow.length === 0) return []
      const parts = inRow.map(
        ({ quarter, measures }): HandlerSums => ({ handler, matured: isMatured(quarter), measures, overheadMicros: 0n }),
      )
      return [rowOf(startMs, endMs, handler, parts)]
    }),
  )
  return {
    workspace: 'w',
    currency: 'EUR',
    timeZone: 'Asia/Kolkata',
    step: 'day',
    by: ['handler'],
    policyVersion: 1,
    acceptanceWindowDays: 14,
    from: CALENDAR.format(RANGE.fromMs),
    to: CALENDAR.format(RANGE.toMs),
    asOf: '',
    maturedThrough: CALENDAR.format(MATURED_MS),
    sequence,
    unallocatedOverheadMicros: '0',
    truncatedDimensions: [],
    rows,
  }
}

function rowOf(startMs: number, endMs: number, handler: 'ai' | 'human', parts: HandlerSums[]): FigureRow {
  const total = sumsOf(parts)
  const matured = sumsOf(parts.filter((part) => part.matured))
  const maturedHuman = sumsOf(parts.filter((part) => part.matured && handler === 'human'))
  const maturedMs = Math.max(0, Math.min(endMs, MATURED_MS) - startMs)
  const context = { maturedMs, fullTimeMinutesPerWeek: 1_800, medianResolutionSeconds: null }
  const unknown = { estimate: null, low: null, high: null }
  const maturedShare = total.counts.cases === 0 ? null : matured.counts.cases / total.counts.cases
  return {
    start: CALENDAR.format(startMs),
    segment: { handler },
    ...total,
    matured,
    maturedHuman,
    figures: computeFigures({ total, matured, maturedHuman }, context),
    nowcast: { acceptedResolutionRate: unknown, costPerAcceptedResolution: unknown, maturedShare },
  }
}

function deltaBetween(commits: Addition[][], previousSequence: number, sequence: number): DeltaMessage {
  const rows = commits.slice(previousSequence, sequence).flatMap((additions, index) =>
    additions.map((one): DeltaRow => {
      const measures = noMeasures()
      accumulate(measures, one.measures)
      const sums = sumsOf([{ handler: one.handler, matured: false, measures, overheadMicros: 0n }])
      return {
        sequence: previousSequence + index + 1,
        start: new Date(START_MS + one.quarter * QUARTER_MS).toISOString(),
        segment: segmentOf(one),
        counts: Object.fromEntries(Object.entries(sums.counts).filter(([, count]) => count !== 0)),
        costMicros: sums.costMicros,
        resolutionMs: measures.resolutionMs,
        unbrokenHandlingMs: measures.unbrokenHandlingMs,
      }
    }),
  )
  return { previousSequence, sequence, policyVersion: 1, at: '', rows }
}

type Fate = 'heard' | 'lost' | 'reconnect' | 'loaded'
const anyFates = fc.array(fc.constantFrom<Fate>('heard', 'heard', 'heard', 'lost', 'reconnect', 'loaded'), {
  minLength: 12,
  maxLength: 12,
})

/** Lives through the commits one by one; snapshots arrive late, when `loaded` says so. */
function live(commits: Addition[][], fates: Fate[], begin: number): Following {
  let state = beginAt(snapshotAt(commits, begin))
  for (let sequence = begin + 1; sequence <= commits.length; sequence += 1) {
    const fate = fates[sequence - 1]
    if (fate === 'reconnect') {
      state = follow(state, { kind: 'hello', message: { sequence, policyVersion: 1, at: '' } }, FRAME)
      continue
    }
    if (fate === 'loaded' && state.needed !== null) {
      state = follow(state, { kind: 'snapshot', answer: snapshotAt(commits, sequence - 1) }, FRAME)
    }
    if (fate === 'lost') continue
    state = follow(state, { kind: 'delta', message: deltaBetween(commits, sequence - 1, sequence) }, FRAME)
  }
  // The next word after a loss shows the gap, however long it takes.
  const last = { sequence: commits.length, policyVersion: 1, at: '' }
  state = follow(state, { kind: 'hello', message: last }, FRAME)
  return state.needed === null ? state : follow(state, { kind: 'snapshot', answer: snapshotAt(commits, commits.length) }, FRAME)
}

describe('follow', () => {
  it('ends where the next snapshot is, whatever is lost on the way', () => {
    fc.assert(
      fc.property(anyCommits, anyFates, fc.nat(), (commits, fates, seed) => {
        const begin = seed % commits.length
        expect(live(commits, fates, begin).answer).toEqual(snapshotAt(commits, commits.length))
      }),
    )
  })

  it('needs no snapshot while nothing is lost', () => {
    fc.assert(
      fc.property(anyCommits, (commits) => {
        let state = beginAt(snapshotAt(commits, 0))
        for (let sequence = 0; sequence < commits.length; sequence += 2) {
          const to = Math.min(sequence + 2, commits.length)
          state = follow(state, { kind: 'delta', message: deltaBetween(commits, sequence, to) }, FRAME)
        }
        expect(state.needed).toBeNull()
        expect(state.answer).toEqual(snapshotAt(commits, commits.length))
      }),
    )
  })

  it('asks for a snapshot after a gap, and under a new policy', () => {
    const commits = [[], [], []]
    const gap = follow(beginAt(snapshotAt(commits, 0)), { kind: 'delta', message: deltaBetween(commits, 1, 2) }, FRAME)
    expect(gap.needed).toBe(1)
    const changed = { ...deltaBetween(commits, 0, 1), policyVersion: 2 }
    expect(follow(beginAt(snapshotAt(commits, 0)), { kind: 'delta', message: changed }, FRAME).needed).toBe(0)
  })
})
