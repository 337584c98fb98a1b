import { describe, expect, it } from 'vitest'
import { countBytesInHand } from './bytes_in_hand.ts'

describe('the bytes in hand', () => {
  it('refuses what is too much at once, and takes it once others are answered', () => {
    const bytes = countBytesInHand(100)
    const [first, second] = [bytes.open(), bytes.open()]
    first.take(60)
    second.take(40)
    expect(() => second.take(1)).toThrow('too much')
    first.release()
    first.release()
    second.take(60)
    expect(() => first.take(1)).toThrow('too much')
  })
})
