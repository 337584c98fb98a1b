import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FiguresAnswer } from '../figures/contract.ts'
import { noDurations } from '../figures/parts.ts'
import { anyContents } from '../figures/testing/any_contents.ts'
import { projectAnswer } from '../figures/testing/project_answer.ts'
import { DIMENSIONS } from '../segment/dimensions.ts'
import { saidSegment } from '../segment/testing/said_segment.ts'
import { applyDelta } from './apply_delta.ts'
import type { DeltaRow } from './messages.ts'
import { anyStream, deltaBetween, snapshotAt } from './testing/imagined_stream.ts'

const SEGMENT = saidSegment({ handler: 'ai', language: 'de' })
const FRAME = { filters: {}, firstDayOfWeek: 1, fullTimeMinutesPerWeek: 1_800 }
const ROW: DeltaRow = {
  sequence: 8,
  start: '2026-11-02T00:00:00.000Z',
  segment: SEGMENT,
  counts: { cases: 1 },
  costMicros: { handling: '250000', rework: '0', failureImpact: '0' },
  ...noDurations(),
}

/** Nothing was counted yet in these two days, of which the first has matured. */
const answer = (change: Partial<FiguresAnswer> = {}): FiguresAnswer => ({
  workspace: 'w',
  currency: 'EUR',
  timeZone: 'UTC',
  step: 'day',
  by: ['language'],
  policyVersion: 1,
  acceptanceWindowDays: 14,
  from: '2026-11-02T00:00:00+00:00',
  to: '2026-11-04T00:00:00+00:00',
  asOf: '',
  maturedThrough: '2026-11-03T00:00:00+00:00',
  sequence: 7,
  unallocatedOverheadMicros: '0',
  truncatedDimensions: [],
  rows: [],
  ...change,
})
const startsAfter = (rows: readonly DeltaRow[], change: Partial<FiguresAnswer> = {}) =>
  applyDelta(answer(change), rows, FRAME).rows.map((row) => row.start)

const FILTERED = DIMENSIONS.flatMap((a, place) => [[a], ...DIMENSIONS.slice(place + 1).map((b) => [a, b])])

describe('adding deltas to an answer', () => {
  it('gives the next snapshot, in whatever order the rows come, whatever the question', () => {
    fc.assert(
      fc.property(anyStream(), fc.nat(), fc.infiniteStream(fc.nat()), (stream, begin, order) => {
        const from = begin % stream.commits.length
        const rows = deltaBetween(stream, 0, stream.commits.length).rows.map((row) => ({ row, place: order.next().value }))
        const shuffled = rows.sort((a, b) => a.place - b.place).map(({ row }) => row)
        const to = snapshotAt(stream, stream.commits.length)
        expect(applyDelta(snapshotAt(stream, from), shuffled, stream.frame)).toEqual({ ...to, sequence: from })
      }),
      { numRuns: 200 },
    )
  })

  it('gives the next snapshot also where some figures alone were asked for', () => {
    fc.assert(
      fc.property(anyStream(), anyContents, fc.nat(), (stream, contents, begin) => {
        const from = begin % stream.commits.length
        const { rows } = deltaBetween(stream, 0, stream.commits.length)
        const at = (sequence: number) => projectAnswer(snapshotAt(stream, sequence), contents)
        const to = at(stream.commits.length)
        expect(applyDelta(at(from), rows, stream.frame)).toEqual({ ...to, sequence: from })
      }),
      { numRuns: 200 },
    )
  })

  it.each(FILTERED)('keeps to a filter by %s %s', (...filters) => {
    fc.assert(
      fc.property(anyStream(filters), (stream) => {
        const { rows } = deltaBetween(stream, 0, stream.commits.length)
        const to = snapshotAt(stream, stream.commits.length)
        expect(applyDelta(snapshotAt(stream, 0), rows, stream.frame).rows).toEqual(to.rows)
      }),
      { numRuns: 12 },
    )
  })

  it('leaves the very answer where nothing of it changes', () => {
    const before = answer()
    const elsewhere: DeltaRow[] = [
      { ...ROW, sequence: 7 },
      { ...ROW, start: '2026-11-01T23:45:00.000Z' },
      { ...ROW, start: '2026-11-04T00:00:00.000Z' },
    ]
    expect(applyDelta(before, elsewhere, FRAME)).toBe(before)
    expect(applyDelta(before, [ROW], { ...FRAME, filters: { language: ['sv', null] } })).toBe(before)
  })

  it('has the first quarter hour of the range and the last, each in its step', () => {
    const last = { ...ROW, start: '2026-11-03T23:45:00.000Z' }
    expect(startsAfter([last, ROW])).toEqual(['2026-11-02T00:00:00+00:00', '2026-11-03T00:00:00+00:00'])
    expect(startsAfter([last, ROW], { step: 'total' })).toEqual(['2026-11-02T00:00:00+00:00'])
  })

  it('takes a cohort for matured that began before the instant, and for unripe from there on', () => {
    const rows = [
      { ...ROW, start: '2026-11-02T23:45:00.000Z' },
      { ...ROW, start: '2026-11-03T00:00:00.000Z' },
    ]
    expect(applyDelta(answer(), rows, FRAME).rows.map((row) => row.matured.counts.cases)).toEqual([1, 0])
  })

  it('leaves medians and overhead as they were', () => {
    const [row] = applyDelta(answer(), [ROW], FRAME).rows
    if (!row) throw new Error('there is a row')
    const borne = {
      ...row,
      costMicros: { ...row.costMicros, overhead: '30', full: '250030' },
      figures: { ...row.figures, resolutionSeconds: { median: 77, mean: null } },
    }
    const [after] = applyDelta(answer({ rows: [borne] }), [ROW], FRAME).rows
    expect(after?.figures.resolutionSeconds.median).toBe(77)
    expect(after?.costMicros).toEqual({ handling: '500000', rework: '0', failureImpact: '0', overhead: '30', full: '500030' })
  })

  it('drops a row that goes back to nothing, with the overhead it bore, and keeps the others', () => {
    const back: DeltaRow = { ...ROW, sequence: 9, counts: { cases: -1 }, costMicros: { ...ROW.costMicros, handling: '-250000' } }
    const other = { ...ROW, segment: { ...SEGMENT, language: null } }
    const counted = applyDelta(answer(), [ROW, other], FRAME)
    const borne = counted.rows.map((row) => ({ ...row, costMicros: { ...row.costMicros, overhead: '30' } }))
    const after = applyDelta({ ...counted, rows: borne }, [back], FRAME)
    expect(after.rows.map((row) => row.segment.language)).toEqual([null])
  })

  it.each<[string, Partial<DeltaRow>]>([
    ['a conversation', { counts: { conversations: 1 } }],
    ['money that was handled', { costMicros: { handling: '1', rework: '0', failureImpact: '0' } }],
    ['rework', { costMicros: { handling: '0', rework: '1', failureImpact: '0' } }],
    ['a failure', { costMicros: { handling: '0', rework: '0', failureImpact: '-1' } }],
    ['a time', { handoffWaitMs: 1 }],
  ])('keeps a row of which nothing is left but %s', (_, rest) => {
    const none = { ...ROW, counts: {}, costMicros: { handling: '0', rework: '0', failureImpact: '0' } }
    expect(startsAfter([{ ...none, ...rest }])).toHaveLength(1)
    expect(startsAfter([none])).toEqual([])
  })

  it('keeps a row of nothing where no dimension is asked for, so that a chart has no gap', () => {
    const back: DeltaRow = { ...ROW, sequence: 9, counts: { cases: -1 }, costMicros: { ...ROW.costMicros, handling: '-250000' } }
    expect(startsAfter([ROW, back], { by: [] })).toEqual(['2026-11-02T00:00:00+00:00'])
  })

  it('loses no cases of two rows with one name', () => {
    const [row] = applyDelta(answer(), [ROW], FRAME).rows
    if (!row) throw new Error('there is a row')
    const twin = { ...row, counts: { ...row.counts, cases: 1_000 } }
    const after = applyDelta(answer({ rows: [row, twin] }), [ROW], FRAME)
    expect(after.rows.reduce((sum, { counts }) => sum + counts.cases, 0)).toBe(1_002)
  })
})
