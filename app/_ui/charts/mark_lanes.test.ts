import { expect, it } from 'vitest'
import { drawnMarks, markLanes } from './mark_lanes.ts'

const lanesOf = (...places: number[]) =>
  markLanes(places.map((x) => ({ kind: 'release', label: 'v', x }))).map(({ lane }) => lane)

it('has labels side by side in the first row that has room', () => {
  expect(lanesOf()).toEqual([])
  expect(lanesOf(10, 22.4, 40)).toEqual([0, 0, 0])
  expect(lanesOf(10, 20, 31)).toEqual([0, 1, 0])
})

it('leaves out the label that has none, and not its line', () => {
  expect(lanesOf(10, 10, 10, 22.4)).toEqual([0, 1, null, 0])
})

it('needs less room for a note, which is but a number', () => {
  const notes = [10, 14, 17.4].map((x) => ({ kind: 'note', label: '1', x }) as const)
  expect(markLanes(notes).map(({ lane }) => lane)).toEqual([0, 0, 1])
  const atEnd = [{ kind: 'note', label: '1', x: 76 } as const, { kind: 'release', label: 'v', x: 80 } as const]
  expect(markLanes(atEnd).map(({ lane }) => lane)).toEqual([0, 1])
  expect(markLanes([{ kind: 'release', label: 'v', x: 10 }, ...notes]).map(({ lane }) => lane)).toEqual([0, 1, 1, null])
})

it('draws the notes of a step as one mark with their number, behind the others', () => {
  const [note, release] = [
    { kind: 'note', label: 'new refund flow' },
    { kind: 'release', label: 'v2' },
  ] as const
  expect(drawnMarks([note, release, note])).toEqual([release, { kind: 'note', label: '2' }])
  expect(drawnMarks([release])).toEqual([release])
  expect(drawnMarks([])).toEqual([])
})

it('draws the alerts of a step as one mark, before the notes', () => {
  const [note, alert, policy] = [
    { kind: 'note', label: 'new refund flow' },
    { kind: 'alert', label: 'AI drifts' },
    { kind: 'policy', label: 'policy 2' },
  ] as const
  const one = { kind: 'note', label: '1' }
  expect(drawnMarks([note, alert, policy])).toEqual([policy, { kind: 'alert', label: '!' }, one])
  expect(drawnMarks([alert, note, alert])).toEqual([{ kind: 'alert', label: '! 2' }, one])
})
