import { expect, it } from 'vitest'
import { isInRange, noteInstant, notesOf } from './chart_range.ts'

const RANGE = { from: '2026-11-02T00:00:00+01:00', to: '2026-11-04T00:00:00+01:00' }
const STARTS = ['2026-11-02T00:00:00+01:00', '2026-11-03T00:00:00+01:00']
const ENDS = ['2026-11-02T23:00:00Z', '2026-11-03T23:00:00Z'].map((end) => Date.parse(end))
const note = (at: string) => ({ id: at, at, text: at, madeBy: '', madeAt: at })

it('has what is of its range, the end excluded, the newest first', () => {
  const all = ['2026-11-01T22:59:59Z', '2026-11-01T23:00:00Z', '2026-11-03T22:59:59Z', '2026-11-03T23:00:00Z']
  expect(notesOf(all.map(note), RANGE).map(({ at }) => at)).toEqual([all[2], all[1]])
  expect(all.map((at) => isInRange(at, RANGE))).toEqual([false, true, true, false])
})

it.each([
  [0, '2026-11-03T10:30:59Z', '2026-11-01T23:00:00Z'],
  [1, '2026-11-03T10:30:59Z', '2026-11-03T10:30:00Z'],
  [1, '2026-11-20T10:30:59Z', '2026-11-02T23:00:00Z'],
  [-1, '2026-11-20T10:30:59Z', '2026-11-20T10:30:00Z'],
])('a note of step %i begins at %s with %s', (index, now, at) => {
  expect(noteInstant(STARTS, ENDS, index, Date.parse(now))).toBe(Date.parse(at))
})
