import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareText } from '../text/compare.ts'
import { nameInOrder } from './names.ts'

it('gives each name another one, in the same order, of which nothing but that is known', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }), { maxLength: 120 }), (names) => {
      const renamed = nameInOrder(names, 'r4nd0m')
      const distinct = [...new Set(names)].sort(compareText)
      const given = distinct.map((name) => renamed.get(name) ?? '')
      expect(renamed.size).toBe(distinct.length)
      expect(given).toEqual([...new Set(given)].sort(compareText))
      for (const name of given) expect(name).toMatch(/^erased-r4nd0m-\d+$/)
    }),
  )
})

it('names the same by the same, and others by others', () => {
  expect([...nameInOrder(['b', 'a', 'b'], 'x')]).toEqual([
    ['a', 'erased-x-0'],
    ['b', 'erased-x-1'],
  ])
  expect(nameInOrder([], 'x').size).toBe(0)
})
