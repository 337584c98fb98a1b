import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noDurations } from '../figures/parts.ts'
import { saidSegment } from '../segment/testing/said_segment.ts'
import {
  type Bundle,
  collect,
  DELTA_EVERY_MS,
  emptyBundle,
  GAP_PATIENCE_MS,
  hear,
  MAX_ROWS_A_DELTA,
  RELOAD_EVERY_MS,
  type Sending,
  standAt,
} from './bundle.ts'
import type { CommitMessage, DeltaMessage } from './messages.ts'

const segment = saidSegment({ handler: 'ai' })
const row = (cases: number, minute = 0): CommitMessage['rows'][number] => ({
  start: new Date(Date.UTC(2026, 10, 16, 0, minute * 15)).toISOString(),
  segment,
  counts: { cases },
  costMicros: { handling: String(cases), rework: '0', failureImpact: '0' },
  ...noDurations(),
  resolutionMs: cases,
})
const commit = (sequence: number, rows = [row(1)], policyVersion = 1): CommitMessage => ({
  workspaceId: 1,
  policyVersion,
  sequence,
  at: new Date(sequence * 1_000).toISOString(),
  rows,
  flips: [],
})

type Action = { at: number; hear?: CommitMessage; stand?: number }

/** Plays actions as the gateway does: after each, and whenever the bundle asks to be woken, it collects. */
function play(actions: Action[], untilMs: number, start: Bundle = standAt(emptyBundle(), 0)): { at: number; send: Sending }[] {
  const sent: { at: number; send: Sending }[] = []
  let bundle = start
  let wakeAtMs: number | null = null
  const run = (at: number) => {
    for (let more = true; more; ) {
      const step = collect(bundle, at)
      bundle = step.bundle
      wakeAtMs = step.wakeAtMs
      if (step.send) sent.push({ at, send: step.send })
      more = step.send !== null
    }
  }
  const wakeUntil = (at: number) => {
    while (wakeAtMs !== null && wakeAtMs <= at) run(wakeAtMs)
  }
  for (const action of [...actions].sort((a, b) => a.at - b.at)) {
    wakeUntil(action.at - 1)
    if (action.stand !== undefined) bundle = standAt(bundle, action.stand)
    if (action.hear) bundle = hear(bundle, action.hear, action.at)
    run(action.at)
  }
  wakeUntil(untilMs)
  return sent
}

const spans = (sent: { at: number; send: Sending }[]) =>
  sent.map(({ at, send }) =>
    send.kind === 'delta' ? [at, send.message.previousSequence, send.message.sequence] : [at, 'reload', send.sequence],
  )

describe('the bundle of deltas', () => {
  const table: { name: string; actions: Action[]; start?: Bundle; sent: (number | string)[][] }[] = [
    { name: 'one commit goes out at once', actions: [{ at: 10, hear: commit(1) }], sent: [[10, 0, 1]] },
    {
      name: 'what follows within a quarter second goes out together at its end',
      actions: [1, 2, 3, 4].map((n) => ({ at: n * 20, hear: commit(n) })),
      sent: [
        [20, 0, 1],
        [20 + DELTA_EVERY_MS, 1, 4],
      ],
    },
    {
      name: 'a commit heard twice counts once',
      actions: [
        { at: 0, hear: commit(1) },
        { at: 400, hear: commit(1) },
      ],
      sent: [[0, 0, 1]],
    },
    {
      name: 'commits heard in the wrong order go out in theirs',
      actions: [
        { at: 0, hear: commit(2) },
        { at: 40, hear: commit(1) },
      ],
      sent: [[40, 0, 2]],
    },
    {
      name: 'after a gap that lasts, the delta shows the gap',
      actions: [
        { at: 0, hear: commit(1) },
        { at: 300, hear: commit(3) },
      ],
      sent: [
        [0, 0, 1],
        [300 + GAP_PATIENCE_MS, 2, 3],
      ],
    },
    {
      name: 'a straggler behind a gap that was given up is dropped',
      actions: [
        { at: 0, hear: commit(2) },
        { at: GAP_PATIENCE_MS + 50, hear: commit(1) },
      ],
      sent: [[GAP_PATIENCE_MS, 1, 2]],
    },
    {
      name: 'two policy versions never share a delta',
      actions: [
        { at: 0, hear: commit(1) },
        { at: 1, hear: commit(2) },
        { at: 2, hear: commit(3, [row(1)], 2) },
      ],
      sent: [
        [0, 0, 1],
        [250, 1, 2],
        [500, 2, 3],
      ],
    },
    {
      name: 'nothing goes out before it is known where clients stand',
      start: emptyBundle(),
      actions: [
        { at: 0, hear: commit(7) },
        { at: 1, hear: commit(8) },
        { at: 90, stand: 7 },
      ],
      sent: [[90, 7, 8]],
    },
    {
      name: 'a hello replaces what was held up to it',
      actions: [
        { at: 0, hear: commit(1) },
        { at: 10, hear: commit(2) },
        { at: 20, stand: 5 },
        { at: 30, hear: commit(5) },
        { at: 40, hear: commit(6) },
      ],
      sent: [
        [0, 0, 1],
        [250, 5, 6],
      ],
    },
    {
      name: 'more rows than a delta may carry become a call to reload, and those are two seconds apart',
      actions: [
        {
          at: 0,
          hear: commit(
            1,
            Array.from({ length: MAX_ROWS_A_DELTA + 1 }, (_, n) => row(1, n)),
          ),
        },
        { at: 20, hear: commit(2) },
      ],
      sent: [
        [0, 'reload', 1],
        [RELOAD_EVERY_MS, 1, 2],
      ],
    },
  ]
  it.each(table)('$name', ({ actions, start, sent }) => {
    expect(spans(play(actions, 60_000, start))).toEqual(sent)
  })

  it('says of a run under which policy it was counted, and when its last commit was made', () => {
    const list = [commit(1), commit(2, [row(1)], 3), commit(3, [row(1)], 3)]
    const sent = play(
      list.map((heard) => ({ at: 0, hear: heard })),
      1_000,
    )
    expect(sent.map(({ send }) => (send.kind === 'delta' ? { ...send.message, rows: send.message.rows.length } : send))).toEqual([
      { previousSequence: 0, sequence: 1, policyVersion: 1, at: '1970-01-01T00:00:01.000Z', rows: 1 },
      { previousSequence: 1, sequence: 3, policyVersion: 3, at: '1970-01-01T00:00:03.000Z', rows: 2 },
    ])
  })

  const rows = (count: number) => Array.from({ length: count }, (_, n) => row(1, n))
  const held = (...commits: CommitMessage[]): Bundle =>
    commits.reduce((bundle, one) => hear(bundle, one, 0), standAt(emptyBundle(), 0))

  it('carries as many rows as a delta may, of one commit or of several', () => {
    expect(collect(held(commit(1, rows(MAX_ROWS_A_DELTA))), 0).send).toMatchObject({ kind: 'delta', message: { sequence: 1 } })
    const two = held(commit(1, rows(MAX_ROWS_A_DELTA - 1)), commit(2))
    expect(collect(two, 0).send).toMatchObject({ kind: 'delta', message: { sequence: 2 } })
  })

  it('calls to reload what is newest where commits together have more, and keeps nothing of them', () => {
    const third = commit(3, [row(1)], 2)
    const step = collect(held(commit(1, rows(MAX_ROWS_A_DELTA)), commit(2), third), 7)
    expect(step.send).toEqual({ kind: 'reload', sequence: 3, policyVersion: 2, at: third.at })
    expect(step).toMatchObject({ wakeAtMs: null, bundle: { standing: 3, notBeforeMs: 7 + RELOAD_EVERY_MS } })
    expect(step.bundle.held.size).toBe(0)
  })

  it('keeps no rows of what is heard once there are too many', () => {
    const bundle = held(commit(1, rows(MAX_ROWS_A_DELTA + 1)), commit(2), commit(3))
    expect([...bundle.held.values()].map((one) => one.rows?.length ?? null)).toEqual([MAX_ROWS_A_DELTA + 1, null, null])
  })

  it('is the same where nothing new is heard, and where clients stand further already', () => {
    const bundle = held(commit(2))
    expect(hear(bundle, commit(2), 9)).toBe(bundle)
    expect(hear(bundle, commit(0), 9)).toBe(bundle)
    expect(standAt(bundle, 0)).toBe(bundle)
    expect(standAt(standAt(bundle, 5), 4)).toEqual(standAt(bundle, 5))
  })

  it('asks to be woken when something may go out, and not where there is nothing', () => {
    expect(collect(emptyBundle(), 5)).toMatchObject({ send: null, wakeAtMs: null })
    expect(collect(hear(emptyBundle(), commit(1), 0), 5)).toMatchObject({ send: null, wakeAtMs: null })
    expect(collect(held(), 5)).toMatchObject({ send: null, wakeAtMs: null })
    expect(collect(held(commit(2), commit(3)), 5)).toMatchObject({ send: null, wakeAtMs: GAP_PATIENCE_MS })
    const after = collect(held(commit(1), commit(2, [row(1)], 2)), 5)
    expect(after).toMatchObject({ send: { kind: 'delta' }, wakeAtMs: 5 + DELTA_EVERY_MS })
    expect(collect(after.bundle, 6)).toMatchObject({ send: null, wakeAtMs: 5 + DELTA_EVERY_MS })
    expect(collect(after.bundle, 5 + DELTA_EVERY_MS)).toMatchObject({ send: { kind: 'delta' }, wakeAtMs: null })
  })

  it('waits for a gap from when the first beyond it was heard', () => {
    const bundle = hear(hear(standAt(emptyBundle(), 0), commit(3), 100), commit(2), 400)
    expect(collect(bundle, 500).wakeAtMs).toBe(100 + GAP_PATIENCE_MS)
    expect(spans([{ at: 0, send: collect(bundle, 100 + GAP_PATIENCE_MS).send as Sending }])).toEqual([[0, 1, 3]])
  })

  it('merges rows of one cell within a commit, and keeps commits apart', () => {
    const [first, second] = play(
      [
        { at: 0, hear: commit(1, [row(2), row(3), row(-5, 1), row(5, 1)]) },
        { at: 5, hear: commit(2) },
      ],
      1_000,
    )
    expect(first?.send).toMatchObject({
      message: {
        rows: [
          { sequence: 1, counts: { cases: 5 }, costMicros: { handling: '5' } },
          { counts: {}, resolutionMs: 0 },
        ],
      },
    })
    expect(second?.send).toMatchObject({ message: { rows: [{ sequence: 2, counts: { cases: 1 } }] } })
  })

  it('loses no row, sends none twice, leaves no gap and keeps its pace, in whatever order and however often commits come', () => {
    const arrivals = fc.array(
      fc.record({ gap: fc.nat(120), delay: fc.nat(GAP_PATIENCE_MS - 1), twice: fc.boolean(), rows: fc.nat(3) }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(arrivals, (list) => {
        let clock = 0
        const actions = list.flatMap(({ gap, delay, twice, rows }, index) => {
          clock += gap
          const heard = commit(
            index + 1,
            Array.from({ length: rows }, (_, n) => row(1, n)),
          )
          return [{ at: clock + delay, hear: heard }, ...(twice ? [{ at: clock + 2 * delay, hear: heard }] : [])]
        })
        const sent = play(actions, clock + 120_000)
        const deltas = sent.map(({ send }) => (send.kind === 'delta' ? send.message : null))
        expect(deltas).not.toContain(null)
        let standing = 0
        for (const delta of deltas as DeltaMessage[]) {
          expect(delta.previousSequence).toBe(standing)
          expect(delta.sequence).toBeGreaterThan(standing)
          standing = delta.sequence
        }
        expect(standing).toBe(list.length)
        const rows = (deltas as DeltaMessage[]).flatMap((delta) => delta.rows.map((each) => `${each.sequence} ${each.start}`))
        expect(new Set(rows).size).toBe(rows.length)
        expect(rows.length).toBe(list.reduce((sum, { rows: count }) => sum + count, 0))
        sent.forEach(({ at }, index) => {
          expect(at - (sent[index - 1]?.at ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(DELTA_EVERY_MS)
        })
      }),
    )
  })
})
