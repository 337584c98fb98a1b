import { expect, it } from 'vitest'
import { EMPTY_HAND, type Hand, MOST_OF_ONE, putDown, takeUp } from './hand.ts'

const FULL: Hand = { told: MOST_OF_ONE, waiting: [] }

it('tells so many channels of a workspace at once, and no more', () => {
  let hand = EMPTY_HAND
  const told = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((channelId) => {
    const taken = takeUp(hand, channelId)
    hand = taken.hand
    return taken.isTold
  })
  expect(told).toEqual([true, true, true, true, true, false, false])
  expect(hand).toEqual({ told: 5, waiting: ['f', 'g'] })
})

it('has the first that waits come in the place of one that was told', () => {
  const { hand, next } = putDown({ told: 5, waiting: ['f', 'g'] })
  expect({ hand, next }).toEqual({ hand: { told: 4, waiting: ['g'] }, next: 'f' })
  expect(takeUp(hand, 'f')).toEqual({ hand: { told: 5, waiting: ['g'] }, isTold: true })
  expect(putDown({ told: 1, waiting: [] })).toEqual({ hand: EMPTY_HAND, next: null })
})

it('has a channel wait once, and no longer once it is told', () => {
  expect(takeUp({ ...FULL, waiting: ['f'] }, 'f')).toEqual({ hand: { told: 5, waiting: ['f'] }, isTold: false })
  expect(takeUp({ told: 4, waiting: ['f', 'g'] }, 'g')).toEqual({ hand: { told: 5, waiting: ['f'] }, isTold: true })
})
