import { describe, expect, it } from 'vitest'
import { outdatedIn, RECOUNT } from './recount_source.ts'

const RECOUNTING = { version: 1, recount: { version: 2, done: 3, total: 9 } }
const DONE = { version: 2, recount: null }

describe('what is known of a recount', () => {
  it('is what was told last', () => {
    expect(RECOUNT.hear(RECOUNTING, { kind: 'recount', message: DONE })).toBe(DONE)
  })

  it('stays the very same otherwise', () => {
    expect(RECOUNT.hear(RECOUNTING, { kind: 'hello', message: { sequence: 1, policyVersion: 2, at: '' } })).toBe(RECOUNTING)
  })

  it.each([
    ['while it goes on', { version: 1, building: true }, RECOUNTING, false],
    ['where none runs', { version: 2, building: false }, DONE, false],
    ['once it began', { version: 1, building: false }, RECOUNTING, true],
    ['once it is over', { version: 1, building: true }, DONE, true],
    ['once it is over, where its beginning was missed', { version: 1, building: false }, DONE, true],
    ['once another one began after it', { version: 1, building: true }, { ...RECOUNTING, version: 2 }, true],
    ['once it was called off', { version: 1, building: true }, { version: 1, recount: null }, true],
  ])('makes a page outdated or not: %s', (_name, page, now, outdated) => {
    expect(outdatedIn(page, now) !== null).toBe(outdated)
  })

  it('is told anew of each state, so that a page that was drawn in between is drawn once more', () => {
    const before = { version: 1, building: false }
    const asked = [outdatedIn(before, RECOUNTING), outdatedIn(before, DONE), outdatedIn({ ...before, building: true }, DONE)]
    expect(new Set(asked).size).toBe(3)
  })
})
