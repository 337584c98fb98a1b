import { describe, expect, it } from 'vitest'
import { countBytesInHand, mayTake } from './bytes_in_hand.ts'

describe('the bytes in hand', () => {
  it.each([
    ['alone, half of everything', 50, { own: 0, inHand: 0 }, true],
    ['alone, no more than half', 51, { own: 0, inHand: 0 }, false],
    ['the last byte of the half', 1, { own: 49, inHand: 49 }, true],
    ['a byte beyond the half', 1, { own: 50, inHand: 50 }, false],
    ['beside one that holds half, half of the rest', 25, { own: 0, inHand: 50 }, true],
    ['and no more', 26, { own: 0, inHand: 50 }, false],
    ['nothing where nothing is free', 1, { own: 0, inHand: 100 }, false],
  ])('%s', (_, bytes, held, verdict) => {
    expect(mayTake(bytes, { ...held, most: 100 })).toBe(verdict)
  })

  it('are a share for each workspace, over all of its requests', () => {
    const bytes = countBytesInHand(100, (isOwn) => new Error(isOwn ? 'own' : 'others'))
    const [first, second, other] = [bytes.open(1), bytes.open(1), bytes.open(2)]
    first.take(30)
    second.take(20)
    expect(() => second.take(1)).toThrow('own')
    other.take(25)
    expect(() => bytes.open(3).take(13)).toThrow('others')
    bytes.open(3).take(12)
  })

  it('are free again once a request is answered, once', () => {
    const bytes = countBytesInHand(100, (isOwn) => new Error(isOwn ? 'own' : 'others'))
    const [first, second] = [bytes.open(1), bytes.open(1)]
    first.take(20)
    second.take(30)
    first.release()
    first.release()
    second.take(20)
    expect(() => second.take(1)).toThrow('own')
    second.release()
    first.take(50)
  })
})
