import fc from 'fast-check'
import { expect, it } from 'vitest'
import { afterPaint, PAINT_EVERY_MS, waitForPaint } from './paint_pace.ts'

/** @returns when something is drawn that changes at these instants. */
function drawn(changesMs: readonly number[]): number[] {
  let due = 0
  let painted = Number.NEGATIVE_INFINITY
  const paints: number[] = []
  for (const changedMs of changesMs) {
    // Still to be drawn, and this with it.
    if (changedMs <= painted) continue
    painted = changedMs + waitForPaint(due, changedMs)
    due = afterPaint(due, painted)
    paints.push(painted)
  }
  return paints
}

const START_MS = 1_000_000
const after = (...ms: number[]): number[] => ms.map((one) => START_MS + one)

it('draws two changes at once after a rest, and what follows at its pace', () => {
  expect(drawn(after(0, 250, 300, 400, 2_000))).toEqual(after(0, 250, PAINT_EVERY_MS, 2 * PAINT_EVERY_MS))
  const rested = 10 * PAINT_EVERY_MS
  expect(drawn(after(0, 250, 300, rested, rested + 1))).toEqual(after(0, 250, PAINT_EVERY_MS, rested, rested + 1))
})

it('draws every change within its pace, and no more often in any stretch than that and once more', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 200 }), (gaps) => {
      let at = START_MS
      const changes = gaps.map((gap) => (at += gap))
      const paints = drawn(changes)
      for (const change of changes) {
        const shown = paints.find((paint) => paint >= change)
        expect((shown ?? Number.NaN) - change).toBeLessThanOrEqual(PAINT_EVERY_MS)
      }
      for (const [first, from] of paints.entries())
        for (const [count, to] of paints.slice(first).entries())
          expect(count).toBeLessThanOrEqual((to - from) / PAINT_EVERY_MS + 1)
    }),
  ))
