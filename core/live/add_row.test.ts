import { describe, expect, it } from 'vitest'
import { noSums } from '../figures/merge_sums.ts'
import { noDurations } from '../figures/parts.ts'
import { saidSegment } from '../segment/testing/said_segment.ts'
import { addRow } from './add_row.ts'
import type { DeltaRow } from './messages.ts'

const ROW: DeltaRow = {
  sequence: 1,
  start: '2026-11-02T00:00:00.000Z',
  segment: saidSegment({ handler: 'ai' }),
  counts: { cases: 9, resolved: 8, brokenRecontact: 1, brokenReopen: 2, brokenEscalation: -1, brokenChurn: 1, escalated: 1 },
  costMicros: { handling: '9007199254740993', rework: '-20', failureImpact: '3' },
  ...noDurations(),
  resolutionMs: 70,
  unbrokenHandlingMs: 50,
}

describe('adding a cell to sums', () => {
  it('takes unbroken resolutions of a matured cohort for accepted, whatever the delta said of them', () => {
    const said = { ...ROW, counts: { ...ROW.counts, accepted: 100, pending: 100, broken: 100 } }
    const { counts } = addRow(noSums(), said, true)
    expect(counts).toMatchObject({ cases: 9, resolved: 8, broken: 3, accepted: 5, pending: 0, escalated: 1, abandoned: 0 })
    expect(counts).toMatchObject({ brokenRecontact: 1, brokenReopen: 2, brokenEscalation: -1, brokenChurn: 1 })
  })

  it('takes those of a cohort that has not matured for pending', () => {
    expect(addRow(noSums(), ROW, false).counts).toMatchObject({ broken: 3, accepted: 0, pending: 5 })
  })

  it('adds money exactly, beyond what a number holds, and leaves the overhead', () => {
    const before = { ...noSums(), costMicros: { handling: '1', rework: '30', failureImpact: '4', overhead: '7', full: '42' } }
    expect(addRow(before, ROW, true).costMicros).toEqual({
      handling: '9007199254740994',
      rework: '10',
      failureImpact: '7',
      overhead: '7',
      full: '9007199254741018',
    })
  })

  it('adds the times', () => {
    const before = { ...noSums(), resolutionMs: 1, unbrokenHandlingMs: 2 }
    expect(addRow(before, ROW, true)).toMatchObject({ resolutionMs: 71, unbrokenHandlingMs: 52 })
  })
})
