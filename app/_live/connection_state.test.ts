import { describe, expect, it } from 'vitest'
import {
  BEFORE_THE_FIRST_WORD,
  type ConnectionState,
  type Happening,
  isSilent,
  SILENCE_MS,
  stateAfter,
} from './connection_state.ts'

const NOW_MS = 100_000
const live: ConnectionState = { phase: 'live', heardAtMs: NOW_MS - 1_000, waitingSeconds: 7 }
const pulse = (oldestWaitingSeconds: number | null): Happening => ({
  kind: 'pulse',
  message: { at: '', sequence: 1, waitingJobs: 1, waitingEvents: 1, oldestWaitingSeconds, failedJobs: 0 },
})
const hello: Happening = { kind: 'hello', message: { sequence: 1, policyVersion: 1, at: '' } }

const transitions: { name: string; from: ConnectionState; happening: Happening; to: ConnectionState }[] = [
  {
    name: 'the first word',
    from: BEFORE_THE_FIRST_WORD,
    happening: hello,
    to: { phase: 'live', heardAtMs: NOW_MS, waitingSeconds: null },
  },
  { name: 'a further word', from: live, happening: hello, to: { ...live, heardAtMs: NOW_MS } },
  {
    name: 'a pulse with a queue',
    from: live,
    happening: pulse(90),
    to: { phase: 'live', heardAtMs: NOW_MS, waitingSeconds: 90 },
  },
  {
    name: 'a pulse without one',
    from: live,
    happening: pulse(null),
    to: { phase: 'live', heardAtMs: NOW_MS, waitingSeconds: null },
  },
  { name: 'the end of the socket', from: live, happening: { kind: 'closed' }, to: { ...live, phase: 'reconnecting' } },
  {
    name: 'the end of the socket before the first word',
    from: BEFORE_THE_FIRST_WORD,
    happening: { kind: 'closed' },
    to: { ...BEFORE_THE_FIRST_WORD, phase: 'reconnecting' },
  },
  { name: 'too long a silence', from: live, happening: { kind: 'silent' }, to: { ...live, phase: 'reconnecting' } },
  {
    name: 'a try that comes to nothing before the first word',
    from: BEFORE_THE_FIRST_WORD,
    happening: { kind: 'failed' },
    to: BEFORE_THE_FIRST_WORD,
  },
  {
    name: 'a try that comes to nothing later',
    from: live,
    happening: { kind: 'failed' },
    to: { ...live, phase: 'reconnecting' },
  },
  { name: 'a refusal', from: live, happening: { kind: 'refused' }, to: { ...live, phase: 'refused' } },
  {
    name: 'a try that comes to nothing after a refusal',
    from: { ...BEFORE_THE_FIRST_WORD, phase: 'refused' },
    happening: { kind: 'failed' },
    to: BEFORE_THE_FIRST_WORD,
  },
  {
    name: 'a greeting after a refusal',
    from: { ...live, phase: 'refused' },
    happening: hello,
    to: { ...live, heardAtMs: NOW_MS },
  },
  {
    name: 'a greeting after a break',
    from: { ...live, phase: 'reconnecting' },
    happening: hello,
    to: { ...live, heardAtMs: NOW_MS },
  },
]

describe('the state of the connection', () => {
  it.each(transitions)('$name', ({ from, happening, to }) => {
    expect(stateAfter(from, happening, NOW_MS)).toEqual(to)
  })

  it.each([
    ['just long enough', { ...live, heardAtMs: NOW_MS - SILENCE_MS }, true],
    ['not yet', { ...live, heardAtMs: NOW_MS - SILENCE_MS + 1 }, false],
    ['before the first word', { ...live, heardAtMs: null }, false],
    ['while it is away anyway', { ...live, phase: 'reconnecting', heardAtMs: 0 }, false],
  ] as const)('is silent: %s', (_name, state, silent) => {
    expect(isSilent(state, NOW_MS)).toBe(silent)
  })

  it('waits for three pulses', () => {
    expect(SILENCE_MS).toBe(15_000)
  })
})
