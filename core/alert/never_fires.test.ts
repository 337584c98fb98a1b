import { expect, it } from 'vitest'
import { neverFires } from './never_fires.ts'
import { nothingRead } from './reading.ts'
import type { Says } from './standing.ts'

const HOUR_MS = 3_600_000
const TIMING = { holdMs: 0, recoverMs: HOUR_MS, tellsNoData: false, mutedUntilMs: null }
const hours = (says: readonly Says[], about = '3') =>
  says.map((one, hour) => ({ atMs: hour * HOUR_MS, readings: [{ ...nothingRead(about), says: one }] }))

it.each<[string, readonly Says[], boolean]>([
  ['all of its time is well', ['well', 'between', 'well'], true],
  ['it is a breach later on', ['well', 'well', 'breach'], false],
  ['an hour has no data', ['well', 'nothing', 'well'], false],
  ['an hour could not be read', ['well', 'failed'], false],
  ['nothing was read', [], false],
])('an alert of which %s', (_, says, expected) => {
  expect(neverFires(hours(says), '3', TIMING)).toBe(expected)
})

it('asks about its own value alone, and for as long as its rule holds', () => {
  const readings = [
    { ...nothingRead('3'), says: 'well' as const },
    { ...nothingRead('4'), says: 'breach' as const },
  ]
  expect(neverFires([{ atMs: 0, readings }], '3', TIMING)).toBe(true)
  expect(neverFires([{ atMs: 0, readings }], '5', TIMING)).toBe(false)
  expect(neverFires(hours(['breach', 'well']), '3', { ...TIMING, holdMs: HOUR_MS })).toBe(true)
  expect(neverFires(hours(['breach', 'breach']), '3', { ...TIMING, holdMs: HOUR_MS })).toBe(false)
})

it('is not kept from seeing it by a mute', () => {
  expect(neverFires(hours(['breach']), '3', { ...TIMING, mutedUntilMs: 9 * HOUR_MS })).toBe(false)
})
