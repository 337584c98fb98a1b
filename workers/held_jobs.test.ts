import { describe, expect, it } from 'vitest'
import { HeldJobs } from './held_jobs.ts'

const LOCK_MS = 1_000
const taking = (change: object = {}) => ({ token: 't', size: 1, lockedAtMs: 0, ...change })
const isOver = (promise: Promise<void>) => Promise.race([promise.then(() => true), new Promise((r) => setImmediate(r, false))])

describe('the jobs in hand', () => {
  it('adds up their sizes until they are put down, each once', () => {
    const held = new HeldJobs(LOCK_MS)
    const [one, two] = [held.take('a', taking({ size: 3 })), held.take('b', taking({ size: 5 }))]
    expect(held.size).toBe(8)
    one.putDown()
    one.end()
    expect(held.size).toBe(5)
    two.end()
    expect(held.size).toBe(0)
    expect(held.get('a')).toBeUndefined()
  })

  it('believes in a lock for as long as it lasts from when it was asked for', () => {
    const held = new HeldJobs(LOCK_MS)
    const one = held.take('a', taking({ lockedAtMs: 500 }))
    expect([one.isLost(1_499), one.isLost(1_500)]).toEqual([false, true])
    held.renewed(['a', 'gone meanwhile'], [], 1_200)
    expect([one.isLost(2_199), one.isLost(2_200)]).toEqual([false, true])
    held.renewed(['a'], [], 400)
    expect([one.isLost(2_199), one.isLost(2_200)]).toEqual([false, true])
  })

  it('knows which of the locks that were asked for are lost', () => {
    const held = new HeldJobs(LOCK_MS)
    const [one, two] = [held.take('a', taking()), held.take('b', taking())]
    held.renewed(['a', 'b'], ['b'], 100)
    expect([one.isLost(200), two.isLost(200)]).toEqual([false, true])
  })

  it('makes a second taking wait for the end of the first, which has lost the job', async () => {
    const held = new HeldJobs(LOCK_MS)
    const first = held.take('a', taking())
    const second = held.take('a', taking({ token: 'u' }))
    expect([first.isLost(1), second.isLost(1)]).toEqual([true, false])
    expect(await isOver(first.turn)).toBe(true)
    expect(await isOver(second.turn)).toBe(false)
    first.putDown()
    expect(await isOver(second.turn)).toBe(false)
    first.end()
    expect(await isOver(second.turn)).toBe(true)
    expect(held.get('a')).toBe(second)
    expect(held.size).toBe(1)
  })
})
