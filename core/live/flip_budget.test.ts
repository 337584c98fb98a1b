import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FLIPS_A_SECOND, fullFlipBudget, holdFlips, releaseFlips } from './flip_budget.ts'
import type { FlipMessage } from './messages.ts'

const SEGMENT = { handler: 'ai', channel: null, language: null, market: null, topic: null, agentVersion: null } as const
const flip = (id: string): FlipMessage => ({
  id,
  at: '2026-01-01T00:00:00Z',
  conversation: id,
  cause: 'recontact',
  ageSeconds: 1,
  costMicros: '0',
  segment: SEGMENT,
})

interface Sent {
  atMs: number
  id: string
}

/** Lets the bursts happen, one after so many milliseconds each, and asks whenever it is told to. */
function play(bursts: readonly { afterMs: number; size: number }[]): { sent: Sent[]; heard: string[] } {
  let budget = fullFlipBudget()
  let nowMs = 10_000
  const sent: Sent[] = []
  const heard: string[] = []
  const ask = (): number | null => {
    const step = releaseFlips(budget, nowMs)
    budget = step.budget
    sent.push(...step.send.map(({ id }) => ({ atMs: nowMs, id })))
    return step.wakeAtMs
  }
  const waitUntil = (endMs: number): void => {
    for (let wakeAtMs = ask(); wakeAtMs !== null && wakeAtMs <= endMs; wakeAtMs = ask()) nowMs = wakeAtMs
    nowMs = Math.max(nowMs, endMs)
  }
  for (const { afterMs, size } of bursts) {
    waitUntil(nowMs + afterMs)
    const flips = Array.from({ length: size }, (_, i) => flip(`${heard.length + i}`))
    heard.push(...flips.map(({ id }) => id))
    budget = holdFlips(budget, flips)
  }
  waitUntil(nowMs + 5_000)
  return { sent, heard }
}

const bursts = fc.array(fc.record({ afterMs: fc.nat(1_500), size: fc.nat(60) }), { minLength: 1, maxLength: 20 })

test('a second has its share and no more; none comes twice, all in order', () => {
  fc.assert(
    fc.property(bursts, (list) => {
      const { sent } = play(list)
      const numbers = sent.map(({ id }) => Number(id))
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      // A budget is renewed a second after it began, so no stretch of a second holds more than two of them.
      for (const { atMs } of sent) {
        expect(sent.filter((other) => other.atMs >= atMs && other.atMs < atMs + 1_000).length).toBeLessThanOrEqual(
          2 * FLIPS_A_SECOND,
        )
      }
    }),
  )
})

test('whatever the flood, the last flips arrive', () => {
  fc.assert(
    fc.property(bursts, (list) => {
      const { sent, heard } = play(list)
      const arrived = new Set(sent.map(({ id }) => id))
      for (const id of heard.slice(-FLIPS_A_SECOND)) expect(arrived).toContain(id)
    }),
  )
})

test('what fits is sent at once', () => {
  const step = releaseFlips(holdFlips(fullFlipBudget(), [flip('a'), flip('b')]), 10_000)
  expect(step.send.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(step.wakeAtMs).toBeNull()
})
