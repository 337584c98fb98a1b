import { expect, it } from 'vitest'
import { msOf, type Told, tell } from '../reference/testing/tell.ts'
import { handoffOf } from './handoff_of.ts'
import { emptyLog, extendLog } from './log.ts'

const STARTED: Told = [0, 'started', { handler: 'ai' }]
const handedOff = (minute: number, reason: string, name: { id?: string; source?: string } = {}): Told => [
  minute,
  'handed_off',
  { reason, team: 't' },
  name,
]

it.each<[string, Told[], number, string | undefined]>([
  ['that of its instant', [STARTED, handedOff(5, 'other'), handedOff(9, 'this')], 9, 'this'],
  ['no other event of it', [STARTED, [9, 'started', { handler: 'ai', reason: 'no' }], handedOff(9, 'this')], 9, 'this'],
  ['the first by id', [STARTED, handedOff(9, 'no', { id: '2' }), handedOff(9, 'this', { id: '1' })], 9, 'this'],
  [
    'then by source',
    [STARTED, handedOff(9, 'no', { id: '1', source: '/b' }), handedOff(9, 'this', { id: '1', source: '/a' })],
    9,
    'this',
  ],
  ['one sent before its conversation', [STARTED, handedOff(-5, 'this')], 0, 'this'],
  [
    'the first by id of all before it, whatever the times that they were sent with',
    [STARTED, handedOff(-5, 'no', { id: '2' }), handedOff(-1, 'this', { id: '1' })],
    0,
    'this',
  ],
])('tells what a handoff says: %s', (_, told, minute, reason) => {
  const log = extendLog(emptyLog(), tell('a', ...told))
  expect(handoffOf(log, { stintStartMs: msOf(minute), startMs: msOf(0) })).toEqual({ reason, team: 't' })
})

it('tells nothing of none', () => {
  const log = extendLog(emptyLog(), tell('a', STARTED, handedOff(5, 'r')))
  expect(handoffOf(log, { stintStartMs: msOf(4), startMs: msOf(0) })).toEqual({})
})
