import { expect, it } from 'vitest'
import type { AlertState } from './names.ts'
import { stepWords } from './step_words.ts'

const TIMING = { holdMs: 1_800_000, recoverMs: 3_600_000, tellsNoData: false, mutedUntilMs: null }

it.each<[AlertState, AlertState, boolean, string]>([
  ['normal', 'pending', false, 'It may be. It fires if it holds for 30 min.'],
  ['pending', 'firing', true, 'It fires.'],
  ['recovering', 'firing', false, 'It is back.'],
  ['muted', 'firing', false, 'It still fires.'],
  ['firing', 'recovering', false, 'It is well. The alert ends if that holds for 1 h.'],
  ['recovering', 'normal', true, 'It is over.'],
  ['pending', 'normal', false, 'It passed before it had held.'],
  ['firing', 'no_data', true, 'There is no data to judge by. This ends nothing.'],
  ['normal', 'error', true, 'It could not be read. It is tried again with every reading.'],
  ['firing', 'muted', false, 'It is muted.'],
])('from %s to %s', (from, to, isTold, words) => {
  expect(stepWords({ from, to, atMs: 0, tells: isTold ? 'alert.fired' : null }, TIMING).replaceAll('\u00a0', ' ')).toBe(words)
})
