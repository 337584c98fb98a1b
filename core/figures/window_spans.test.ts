import { expect, it } from 'vitest'
import { spansUnder, turnOf } from './window_spans.ts'

const of = (fromMs: number, toMs: number, maturedThroughMs: number) => ({ fromMs, toMs, maturedThroughMs })

it.each<[string, ReturnType<typeof of>[], [number, number][]]>([
  [
    'one of which a part has matured',
    [of(0, 10, 4)],
    [
      [0, 4],
      [4, 10],
    ],
  ],
  ['one that has matured', [of(0, 10, 10)], [[0, 10]]],
  ['one of which nothing has', [of(5, 10, 3)], [[5, 10]]],
  [
    'two that share a part',
    [of(0, 10, 10), of(6, 16, 16)],
    [
      [0, 6],
      [6, 10],
      [10, 16],
    ],
  ],
  [
    'two that adjoin',
    [of(0, 5, 9), of(5, 8, 9)],
    [
      [0, 5],
      [5, 8],
    ],
  ],
  [
    'two with a gap between them',
    [of(0, 5, 9), of(7, 8, 9)],
    [
      [0, 5],
      [7, 8],
    ],
  ],
  ['one that is empty', [of(3, 3, 9), of(4, 6, 9)], [[4, 6]]],
  ['none', [], []],
])('cuts the time of windows: %s', (_, windows, spans) => {
  expect(spansUnder(windows)).toEqual(spans.map(([startMs, endMs]) => ({ startMs, endMs })))
})

it('has a window turn within itself', () => {
  expect([of(2, 8, 1), of(2, 8, 5), of(2, 8, 9)].map(turnOf)).toEqual([2, 5, 8])
})
