import { describe, expect, it } from 'vitest'
import { pseudonymiser } from './pseudonym.ts'

describe('pseudonymiser', () => {
  it('is HMAC-SHA-256 (RFC 4231, test case 2)', () => {
    const pseudonymOf = pseudonymiser({ customerKey: Buffer.from('Jefe') })
    expect(pseudonymOf('what do ya want for nothing?')).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843')
  })

  it('gives the same customer another name in another workspace', () => {
    const names = ['a', 'b'].map((key) => pseudonymiser({ customerKey: Buffer.from(key) })('customer-1'))
    expect(new Set(names).size).toBe(2)
  })
})
