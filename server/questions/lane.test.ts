import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Asker, type Lane, MAX_WAIT_MS, openLane, placeOfNext } from './lane.ts'

const at = (asker: string): Asker => ({ workspaceId: Number(asker[0]), one: asker.slice(1) })

it.each<[string, string[], [string, number][], number]>([
  ['the first where nobody had a turn', ['3a', '4a', '3b'], [], 0],
  [
    'the first of the workspace that waits the longest',
    ['3a', '3a', '4a', '4a'],
    [
      ['3', 9],
      ['4', 5],
    ],
    2,
  ],
  [
    'one of a workspace that had no turn yet',
    ['3a', '4a', '5a'],
    [
      ['3', 1],
      ['4', 2],
    ],
    2,
  ],
  [
    'the only one, whenever their last turn was',
    ['3a', '3a'],
    [
      ['3', 9],
      ['3 a', 9],
    ],
    0,
  ],
  [
    'within a workspace who waits the longest',
    ['3a', '3a', '3b', '3c'],
    [
      ['3', 9],
      ['3 a', 9],
      ['3 b', 7],
      ['3 c', 8],
    ],
    2,
  ],
  [
    'within a workspace one who had no turn yet',
    ['3a', '3b', '3c'],
    [
      ['3', 2],
      ['3 a', 1],
      ['3 b', 2],
    ],
    2,
  ],
  [
    'of the workspace whose turn it is, whoever waits longer in another',
    ['3a', '4a'],
    [
      ['3', 9],
      ['4', 8],
      ['4 a', 8],
    ],
    1,
  ],
])('next is %s', (_, askers, turns, place) => {
  expect(placeOfNext(askers.map(at), new Map(turns))).toBe(place)
})

describe('a lane', () => {
  let lane: Lane
  let begun: string[]
  let ends: Map<string, (error?: Error) => void>

  beforeEach(() => {
    vi.useFakeTimers()
    lane = openLane(2)
    begun = []
    ends = new Map()
  })
  afterEach(() => void vi.useRealTimers())

  const settled = () => vi.advanceTimersByTimeAsync(0)
  /** @param name of the question, which begins with who asks it. */
  const enter = (workspaceId: number, name: string, signal?: AbortSignal) => {
    const answer = lane.run({ workspaceId, one: name[0] ?? '' }, signal, () => {
      begun.push(name)
      return new Promise<string>((resolve, reject) => ends.set(name, (error) => (error ? reject(error) : resolve(name))))
    })
    answer.catch(() => undefined)
    return answer
  }

  it('works on a few at once, and workspaces take turns', async () => {
    for (const name of ['a1', 'a2', 'a3', 'a4']) enter(1, name)
    enter(2, 'b1')
    enter(2, 'b2')
    await settled()
    expect(begun).toEqual(['a1', 'a2'])
    for (const name of ['a1', 'a2', 'b1', 'a3', 'b2']) {
      ends.get(name)?.()
      await settled()
    }
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3', 'b2', 'a4'])
  })

  it('lets the keys and people of a workspace take turns within its own', async () => {
    for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'b2']) enter(1, name)
    enter(2, 'z1')
    await settled()
    for (const name of ['a1', 'a2', 'z1', 'b1', 'a3', 'b2']) {
      ends.get(name)?.()
      await settled()
    }
    expect(begun).toEqual(['a1', 'a2', 'z1', 'b1', 'a3', 'b2', 'a4'])
  })

  it('gives what the work gives, and goes on where it fails', async () => {
    const [failing, well, next] = [enter(1, 'a'), enter(1, 'b'), enter(1, 'c')]
    await settled()
    ends.get('a')?.(new Error('broken'))
    await expect(failing).rejects.toThrow('broken')
    await settled()
    expect(begun).toEqual(['a', 'b', 'c'])
    ends.get('b')?.()
    ends.get('c')?.()
    expect(await Promise.all([well, next])).toEqual(['b', 'c'])
  })

  it('tells those who have waited for long that a service is away, and lets others try', async () => {
    enter(1, 'a')
    enter(1, 'b')
    const next = enter(2, 'c')
    const longer = enter(2, 'd')
    await vi.advanceTimersByTimeAsync(1_500)
    enter(2, 'e')
    ends.get('b')?.(new Error('broken'))
    await settled()
    expect(begun).toEqual(['a', 'b', 'c'])
    const told = expect(longer).rejects.toThrow('Connection terminated')
    ends.get('a')?.(new Error('Connection terminated'))
    await told
    await settled()
    expect(begun).toEqual(['a', 'b', 'c', 'e'])
    ends.get('c')?.()
    expect(await next).toBe('c')
  })

  it('gives up what nobody waits for any more, if it has not begun', async () => {
    const [leaving, gone] = [new AbortController(), AbortSignal.abort()]
    const running = enter(1, 'a', leaving.signal)
    enter(1, 'b')
    const waiting = enter(1, 'c', leaving.signal)
    enter(1, 'd')
    const late = enter(1, 'e', gone)
    await settled()
    leaving.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'rate_limited' })
    await expect(late).rejects.toMatchObject({ code: 'rate_limited' })
    ends.get('a')?.()
    expect(await running).toBe('a')
    await settled()
    expect(begun).toEqual(['a', 'b', 'd'])
  })

  it('lets nobody wait for ever, and keeps no timer', async () => {
    enter(1, 'a')
    enter(1, 'b')
    const waiting = enter(2, 'c')
    const refusal = expect(waiting).rejects.toMatchObject({ code: 'rate_limited', retryAfterSeconds: 5 })
    await vi.advanceTimersByTimeAsync(MAX_WAIT_MS - 1)
    enter(2, 'd')
    await vi.advanceTimersByTimeAsync(1)
    await refusal
    ends.get('a')?.()
    await settled()
    expect(begun).toEqual(['a', 'b', 'd'])
    expect(vi.getTimerCount()).toBe(0)
  })
})
