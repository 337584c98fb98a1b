import { expect, it } from 'vitest'
import { HOLD_MS, isInTime, SEND_MS } from './hold.ts'

const TAKEN = new Date('2026-11-20T08:00:00Z')
const after = (ms: number) => new Date(TAKEN.getTime() + ms)

it('is begun where it ends before another may begin, and not after a pause', () => {
  expect([isInTime(TAKEN, TAKEN), isInTime(TAKEN, after(HOLD_MS - SEND_MS))]).toEqual([true, true])
  expect([isInTime(TAKEN, after(HOLD_MS - SEND_MS + 1)), isInTime(TAKEN, after(HOLD_MS))]).toEqual([false, false])
})
