import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SupportEvent } from '#core/event/types.ts'
import { DEFAULT_POLICY } from '#core/policy/policy.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { GROUP_MS, groupEvents, SMALL_REQUEST_EVENTS } from './group_events.ts'

const workspace = (id: number): Workspace => ({
  id,
  slug: `w${id}`,
  name: '',
  customerKey: Buffer.alloc(32),
  eventsPerSecond: 100_000,
  keepsFromMs: null,
  policyVersion: 1,
  policy: DEFAULT_POLICY,
})
const events = (count: number): SupportEvent[] =>
  Array.from({ length: count }, (_, n) => ({
    type: 'conversation.resolved',
    id: `e${n}`,
    source: '/tests',
    subject: 'c',
    timeMs: 0,
    data: {},
  }))

describe('grouping', () => {
  const sent: [number, number][] = []
  const grouping = groupEvents(async ({ id }, some) => {
    sent.push([id, some.length])
    if (id === 13) throw new Error('the queue is away')
  })

  beforeEach(() => {
    vi.useFakeTimers()
    sent.length = 0
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('sends a large request at once, alone', async () => {
    await grouping.submit(workspace(1), events(SMALL_REQUEST_EVENTS))
    expect(sent).toEqual([[1, SMALL_REQUEST_EVENTS]])
  })

  it('sends the small requests of a workspace together, and tells each of them', async () => {
    const answers = Promise.all([
      grouping.submit(workspace(1), events(1)),
      grouping.submit(workspace(2), events(5)),
      grouping.submit(workspace(1), events(2)),
    ])
    vi.advanceTimersByTime(GROUP_MS - 1)
    expect(sent).toEqual([])
    vi.advanceTimersByTime(1)
    await answers
    expect(sent).toEqual([
      [1, 3],
      [2, 5],
    ])
  })

  it('does not wait once a group is full', async () => {
    await Promise.all(Array.from({ length: 11 }, () => grouping.submit(workspace(1), events(SMALL_REQUEST_EVENTS - 1))))
    expect(sent).toEqual([[1, 11 * (SMALL_REQUEST_EVENTS - 1)]])
  })

  it('tells every request of a group that it failed', async () => {
    const answers = Promise.allSettled([grouping.submit(workspace(13), events(1)), grouping.submit(workspace(13), events(1))])
    grouping.flush()
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(sent).toEqual([[13, 2]])
  })
})
