import { expect, it } from 'vitest'
import { schedule } from './schedule.ts'

const KINDS = [
  { name: 'kill', lastsSeconds: [0, 0] },
  { name: 'stop', lastsSeconds: [2, 20] },
  { name: 'slow', lastsSeconds: [10, 20] },
] as const

function take(seed: number, count: number) {
  const planned = schedule(seed, KINDS)
  return Array.from({ length: count }, () => planned.next().value)
}

it('is the same for the same seed, and another for another', () => {
  expect(take(1, 30)).toEqual(take(1, 30))
  expect(take(1, 30)).not.toEqual(take(2, 30))
})

it('has each kind once before any comes again, not always in one order', () => {
  const names = take(1, 30).map(({ fault }) => fault.name)
  const rounds = Array.from({ length: 10 }, (_, round) => names.slice(round * 3, round * 3 + 3))
  expect(rounds.map((round) => [...round].sort())).toEqual(rounds.map(() => ['kill', 'slow', 'stop']))
  expect(new Set(rounds.map((round) => round.join())).size).toBeGreaterThan(1)
})

it('keeps to the bounds, and is quiet in between', () => {
  for (const { fault, lastsMs, quietMs } of take(3, 300)) {
    const [least, most] = fault.lastsSeconds
    expect(lastsMs).toBeGreaterThanOrEqual(least * 1_000)
    expect(lastsMs).toBeLessThanOrEqual(most * 1_000)
    expect(quietMs).toBeGreaterThanOrEqual(8_000)
    expect(quietMs).toBeLessThanOrEqual(20_000)
  }
})
