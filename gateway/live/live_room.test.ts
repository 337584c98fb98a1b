import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noDurations } from '#core/figures/parts.ts'
import { DELTA_EVERY_MS, GAP_PATIENCE_MS } from '#core/live/bundle.ts'
import { SAID_KINDS } from '#core/live/kinds.ts'
import type { CommitMessage, FlipMessage } from '#core/live/messages.ts'
import { saidSegment } from '#core/segment/testing/said_segment.ts'
import { LiveRoom } from './live_room.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-23T12:00:00Z') }))
afterEach(() => void vi.useRealTimers())

const SEGMENT = saidSegment({ handler: 'ai' })
const flip = (id: string): FlipMessage => ({
  id,
  at: '',
  conversation: id,
  cause: 'recontact',
  ageSeconds: 1,
  costMicros: '0',
  segment: SEGMENT,
})
const counters = (storedEvents: number) => ({
  storedEvents,
  duplicateEvents: 0,
  rejectedEvents: 0,
  orphanEvents: 0,
  countedThrough: storedEvents,
})
const commit = (sequence: number, change: Partial<CommitMessage> = {}): CommitMessage => ({
  workspaceId: 7,
  policyVersion: 1,
  sequence,
  at: '',
  rows: [],
  flips: [],
  ...change,
})

/** A room whose clients stand at commit 0. */
function openRoom() {
  const sent: [string, unknown][] = []
  const room = new LiveRoom(7, (kind, message) => sent.push([kind, message]))
  room.stand({ sequence: 0, policyVersion: 1 })
  const told = (kind: string) => sent.filter(([name]) => name === kind).map(([, message]) => message)
  return { room, sent, told }
}

describe('the room of a workspace', () => {
  it('sends a commit on at once, and what follows a quarter second later together', () => {
    const { room, told } = openRoom()
    for (const sequence of [1, 2, 3]) room.hear(commit(sequence))
    expect(told('delta')).toMatchObject([{ previousSequence: 0, sequence: 1 }])
    vi.advanceTimersByTime(DELTA_EVERY_MS)
    expect(told('delta').slice(1)).toMatchObject([{ previousSequence: 1, sequence: 3 }])
    expect(room.standing).toBe(3)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('says nothing before it is known where its clients stand', () => {
    const sent: string[] = []
    const room = new LiveRoom(7, (kind) => sent.push(kind))
    expect([room.standing, room.policyVersion]).toEqual([null, null])
    room.hear(commit(1))
    vi.advanceTimersByTime(10_000)
    expect(sent).toEqual([])
    room.stand({ sequence: 0, policyVersion: 1 })
    expect(sent).toEqual(['delta'])
  })

  it('gives up on a commit that does not come', () => {
    const { room, told } = openRoom()
    room.hear(commit(2))
    vi.advanceTimersByTime(GAP_PATIENCE_MS - 1)
    expect(told('delta')).toEqual([])
    vi.advanceTimersByTime(1)
    expect(told('delta')).toMatchObject([{ previousSequence: 1, sequence: 2 }])
  })

  it('knows the version of the policy from what it sends and from where it stands, and never an older one', () => {
    const { room } = openRoom()
    room.stand({ sequence: 0, policyVersion: 3 })
    expect(room.policyVersion).toBe(3)
    room.stand({ sequence: 0, policyVersion: 2 })
    expect(room.policyVersion).toBe(3)
    room.hear(commit(1, { policyVersion: 4 }))
    expect(room.policyVersion).toBe(4)
  })

  it('calls to a snapshot, and goes on from there', () => {
    const { room, told } = openRoom()
    room.hello({ sequence: 5, policyVersion: 2 })
    expect(told('hello')).toEqual([{ sequence: 5, policyVersion: 2, at: '2026-11-23T12:00:00.000Z' }])
    room.hear(commit(5))
    room.hear(commit(6))
    expect(told('delta')).toMatchObject([{ previousSequence: 5, sequence: 6 }])
  })

  it('calls to a snapshot where more changed than a delta carries', () => {
    const { room, told } = openRoom()
    const row = {
      segment: SEGMENT,
      counts: {},
      costMicros: { handling: '0', rework: '0', failureImpact: '0' },
      ...noDurations(),
    }
    const rows = Array.from({ length: 2_001 }, (_, n) => ({ ...row, start: new Date(n * 900_000).toISOString() }))
    room.hear(commit(1, { at: 'then', rows }))
    expect(told('delta')).toEqual([])
    expect(told('hello')).toEqual([{ sequence: 1, policyVersion: 1, at: 'then' }])
  })

  it('sends the flips and the counters of a commit, once', () => {
    const { room, told } = openRoom()
    for (let n = 0; n < 2; n++) room.hear(commit(1, { flips: [flip('a'), flip('b')], ingestion: counters(4) }))
    vi.advanceTimersByTime(5_000)
    expect(told('flip')).toMatchObject([{ id: 'a' }, { id: 'b' }])
    expect(told('ingestion')).toEqual([counters(4)])
  })

  it('keeps each kind to its own pace, and ends with the newest', () => {
    const { room, told } = openRoom()
    for (let n = 1; n <= 100; n++) {
      room.say('flip', flip(String(n)))
      room.say('ingestion', counters(n))
      room.say('recount', { version: 1, recount: { version: 2, done: n, total: 100 } })
    }
    expect(told('flip')).toHaveLength(SAID_KINDS.flip.perSecond)
    expect(told('ingestion')).toEqual([counters(1)])
    expect(told('recount')).toHaveLength(SAID_KINDS.recount.perSecond)
    vi.advanceTimersByTime(1_000)
    expect(told('flip')).toHaveLength(2 * SAID_KINDS.flip.perSecond)
    expect(told('flip').at(-1)).toMatchObject({ id: '100' })
    expect(told('ingestion').at(-1)).toEqual(counters(100))
    expect(told('recount').at(-1)).toMatchObject({ recount: { done: 100 } })
    vi.advanceTimersByTime(60_000)
    expect(told('ingestion')).toHaveLength(2)
  })

  it('frees everything when it is closed', () => {
    const { room, sent } = openRoom()
    for (const sequence of [1, 2]) room.hear(commit(sequence))
    for (let n = 0; n < 50; n++) room.say('flip', flip(String(n)))
    const before = sent.length
    room.close()
    expect(vi.getTimerCount()).toBe(0)
    vi.advanceTimersByTime(5_000)
    expect(sent).toHaveLength(before)
  })
})
