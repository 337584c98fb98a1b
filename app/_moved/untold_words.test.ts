import { expect, it } from 'vitest'
import { UNTOLD_REASONS } from '#core/moved/contract.ts'
import { untoldWords } from './untold_words.ts'

it('says of each reason something of its own, in whole sentences', () => {
  const said = UNTOLD_REASONS.map((reason) => untoldWords(reason))
  expect(new Set(said).size).toBe(UNTOLD_REASONS.length)
  for (const words of said) expect(words).toMatch(/^[A-Z].*\.$/)
  expect(untoldWords(null)).toBe(untoldWords('nothing accepted'))
})
