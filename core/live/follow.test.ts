import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginAt, type Following, follow, type Heard, MAX_HELD } from './follow.ts'
import type { DeltaMessage } from './messages.ts'
import { anyStream, deltaBetween, type ImaginedStream, snapshotAt } from './testing/imagined_stream.ts'

type Step = { heard: Heard } | { load: number }

const hello = (sequence: number, policyVersion = 1): Heard => ({ kind: 'hello', message: { sequence, policyVersion, at: '' } })
const delta = (stream: ImaginedStream, from: number, to: number): Heard => ({
  kind: 'delta',
  message: deltaBetween(stream, from, to),
})
const hear = (stream: ImaginedStream, state: Following, heard: Heard): Following => follow(state, heard, stream.frame)

/** What becomes of each delta on its way, and of the snapshots that are asked for. */
interface Fate {
  length: number
  fate: 'heard' | 'twice' | 'late' | 'lost' | 'hello'
  asks: boolean
  loads: number | null
}
const anyFate: fc.Arbitrary<Fate> = fc.record({
  length: fc.integer({ min: 1, max: 3 }),
  fate: fc.constantFrom('heard', 'heard', 'heard', 'twice', 'late', 'lost', 'hello'),
  /** Asks for a snapshot that arrives with one of the next `loads`. */
  asks: fc.boolean(),
  /** A snapshot arrives here, of so many commits beyond what was sent: it may lie in the middle of the next delta. */
  loads: fc.option(fc.integer({ min: -2, max: 2 })),
})

/** @returns what a page hears of the whole stream, in the order in which it hears it. */
function steps(stream: ImaginedStream, fates: readonly Fate[]) {
  const { commits } = stream
  const list: Step[] = []
  let sent = 0
  let late: Step[] = []
  for (const { length, fate, asks, loads } of fates) {
    const to = Math.min(sent + length, commits.length)
    if (to === sent) break
    if (asks) list.push({ heard: { kind: 'asked' } })
    const step = { heard: delta(stream, sent, to) }
    sent = to
    if (fate === 'late') late.push(step)
    else {
      if (fate === 'hello') list.push({ heard: hello(sent) })
      else if (fate !== 'lost') list.push(step)
      if (fate === 'twice') list.push(step)
      list.push(...late)
      late = []
    }
    if (loads !== null) list.push({ load: Math.max(0, Math.min(commits.length, sent + loads)) })
  }
  return [...list, ...late]
}

describe('following the stream', () => {
  it('is always right as of the commit where it stands, and ends where the next snapshot is, whatever happens on the way', () => {
    fc.assert(
      fc.property(anyStream(), fc.array(anyFate, { minLength: 6, maxLength: 12 }), fc.nat(), (stream, fates, seed) => {
        let state = beginAt(snapshotAt(stream, seed % stream.commits.length))
        for (const step of steps(stream, fates)) {
          const heard: Heard = 'load' in step ? { kind: 'snapshot', answer: snapshotAt(stream, step.load) } : step.heard
          state = hear(stream, state, heard)
          expect(state.answer).toEqual(snapshotAt(stream, state.standing))
        }
        // The next word after a loss shows the gap, however long it takes.
        const last = stream.commits.length
        state = hear(stream, state, hello(last))
        if (state.needed !== null) state = hear(stream, state, { kind: 'snapshot', answer: snapshotAt(stream, last) })
        expect(state).toMatchObject({ standing: last, needed: null })
        expect(state.answer).toEqual(snapshotAt(stream, last))
      }),
      { numRuns: 150 },
    )
  })

  it('asks for nothing while nothing is lost, though all comes twice', () => {
    fc.assert(
      fc.property(anyStream(), fc.integer({ min: 1, max: 3 }), (stream, length) => {
        let state = beginAt(snapshotAt(stream, 0))
        for (let from = 0; from < stream.commits.length; from += length) {
          const message = delta(stream, from, Math.min(from + length, stream.commits.length))
          state = hear(stream, hear(stream, state, message), message)
          expect(state.needed).toBeNull()
        }
        expect(state.standing).toBe(stream.commits.length)
      }),
      { numRuns: 30 },
    )
  })

  const stream: ImaginedStream = { ...sampleStream(), commits: Array.from({ length: 12 }, () => []) }
  const at = (sequence: number): Following => beginAt(snapshotAt(stream, sequence))
  const message = (from: number, to: number, policyVersion = 1): DeltaMessage => ({
    ...deltaBetween(stream, from, to),
    policyVersion,
  })
  const needing = (needed: number, ...held: DeltaMessage[]): Following => ({ ...at(4), needed, held })
  const snapshot = (sequence: number, policyVersion = 1): Heard => ({
    kind: 'snapshot',
    answer: { ...snapshotAt(stream, sequence), policyVersion },
  })

  const table: {
    name: string
    state: Following
    heard: Heard
    next: { standing?: number; needed?: number | null; asked?: boolean; held?: DeltaMessage[]; policyVersion?: number }
  }[] = [
    { name: 'a greeting where it stands', state: at(4), heard: hello(4), next: { standing: 4, needed: null } },
    { name: 'a greeting from before', state: at(4), heard: hello(3), next: { standing: 4, needed: null } },
    { name: 'a greeting from beyond', state: at(4), heard: hello(5), next: { standing: 4, needed: 5 } },
    { name: 'a greeting under a new policy', state: at(4), heard: hello(4, 2), next: { standing: 4, needed: 4 } },
    {
      name: 'a greeting while it waits: what was held may have a gap now',
      state: needing(6, message(6, 7)),
      heard: hello(5),
      next: { needed: 6, held: [] },
    },
    {
      name: 'a later greeting while it waits',
      state: needing(6, message(6, 7)),
      heard: hello(9),
      next: { needed: 9, held: [] },
    },
    {
      name: 'a delta that follows on',
      state: at(4),
      heard: { kind: 'delta', message: message(4, 6) },
      next: { standing: 6, needed: null },
    },
    {
      name: 'a delta that overlaps',
      state: at(4),
      heard: { kind: 'delta', message: message(2, 6) },
      next: { standing: 6, needed: null },
    },
    {
      name: 'a delta from before',
      state: at(4),
      heard: { kind: 'delta', message: message(2, 4) },
      next: { standing: 4, needed: null },
    },
    {
      name: 'a delta from before under an old policy',
      state: at(4),
      heard: { kind: 'delta', message: message(2, 4, 0) },
      next: { standing: 4, needed: null },
    },
    {
      name: 'a delta after a gap',
      state: at(4),
      heard: { kind: 'delta', message: message(5, 6) },
      next: { standing: 4, needed: 5, held: [message(5, 6)] },
    },
    {
      name: 'a delta under a new policy',
      state: at(4),
      heard: { kind: 'delta', message: message(4, 5, 2) },
      next: { standing: 4, needed: 4, held: [message(4, 5, 2)] },
    },
    {
      name: 'a delta that joins on to what is held',
      state: needing(5, message(5, 6)),
      heard: { kind: 'delta', message: message(6, 7) },
      next: { needed: 5, held: [message(5, 6), message(6, 7)] },
    },
    {
      name: 'a delta that joins on to what is needed',
      state: needing(5),
      heard: { kind: 'delta', message: message(5, 6) },
      next: { needed: 5, held: [message(5, 6)] },
    },
    {
      name: 'a delta after another gap: what was held is of no use',
      state: needing(5, message(5, 6)),
      heard: { kind: 'delta', message: message(7, 8) },
      next: { needed: 7, held: [message(7, 8)] },
    },
    {
      name: 'a snapshot that is not far enough',
      state: needing(6, message(6, 7)),
      heard: snapshot(5),
      next: { standing: 4, needed: 6 },
    },
    { name: 'a snapshot that is just far enough', state: needing(6), heard: snapshot(6), next: { standing: 6, needed: null } },
    {
      name: 'a snapshot, then what was held',
      state: needing(6, message(6, 7), message(7, 9)),
      heard: snapshot(6),
      next: { standing: 9, needed: null, held: [] },
    },
    {
      name: 'a snapshot beyond what was held',
      state: needing(6, message(6, 7)),
      heard: snapshot(8),
      next: { standing: 8, needed: null, held: [] },
    },
    {
      name: 'a snapshot of the new policy, then what was held under it',
      state: needing(4, message(4, 5, 2)),
      heard: snapshot(4, 2),
      next: { standing: 5, needed: null, policyVersion: 2 },
    },
    { name: 'a snapshot that is overtaken', state: at(4), heard: snapshot(3), next: { standing: 4, needed: null } },
    {
      name: 'a snapshot that is asked for without need: from now on what comes is held too',
      state: { ...at(4), held: [message(3, 4)] },
      heard: { kind: 'asked' },
      next: { standing: 4, needed: null, asked: true, held: [] },
    },
    {
      name: 'a snapshot that is asked for in need: what was held stays',
      state: needing(5, message(5, 6)),
      heard: { kind: 'asked' },
      next: { standing: 4, needed: 5, asked: true, held: [message(5, 6)] },
    },
    {
      name: 'a delta while a snapshot is on its way: shown at once, and held',
      state: { ...at(4), asked: true },
      heard: { kind: 'delta', message: message(4, 6) },
      next: { standing: 6, needed: null, asked: true, held: [message(4, 6)] },
    },
    {
      name: 'a snapshot from before what was shown meanwhile',
      state: { ...at(6), asked: true, held: [message(4, 6)] },
      heard: snapshot(5),
      next: { standing: 6, needed: null, asked: false, held: [] },
    },
    {
      name: 'a delta while more is held than a snapshot may take: the next snapshot must have it all',
      state: { ...at(4), asked: true, held: Array.from({ length: MAX_HELD }, () => message(3, 4)) },
      heard: { kind: 'delta', message: message(4, 6) },
      next: { standing: 4, needed: 4, held: [message(4, 6)] },
    },
    {
      name: 'the last delta that may be held',
      state: { ...at(4), asked: true, held: Array.from({ length: MAX_HELD - 1 }, () => message(3, 4)) },
      heard: { kind: 'delta', message: message(4, 6) },
      next: { standing: 6, needed: null },
    },
    {
      name: 'a delta while it waits and more is held than that',
      state: needing(4, ...Array.from({ length: MAX_HELD }, () => message(4, 5))),
      heard: { kind: 'delta', message: message(5, 6) },
      next: { needed: 5, held: [message(5, 6)] },
    },
    {
      name: 'a snapshot that was asked for without need',
      state: at(4),
      heard: snapshot(4, 2),
      next: { standing: 4, policyVersion: 2 },
    },
  ]
  it.each(table)('$name', ({ state, heard, next: expected }) => {
    const { policyVersion, ...rest } = expected
    const next = follow(state, heard, stream.frame)
    expect(next).toMatchObject(rest)
    expect(next.answer.sequence).toBe(next.standing)
    expect(next.answer.policyVersion).toBe(policyVersion ?? 1)
  })
})

/** Any question will do where nothing is counted. */
function sampleStream(): ImaginedStream {
  const [stream] = fc.sample(anyStream(), { numRuns: 1, seed: 1 })
  if (!stream) throw new Error('there is a stream')
  return stream
}
