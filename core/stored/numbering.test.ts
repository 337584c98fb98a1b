import { expect, it } from 'vitest'
import { numbering } from './numbering.ts'

const { nameOf, numberOf } = numbering<'a' | 'b'>({ a: 1, b: 3 })

it('names what rows hold, and gives each name its number', () => {
  expect([nameOf(1), nameOf(3)]).toEqual(['a', 'b'])
  expect(numberOf).toEqual({ a: 1, b: 3 })
})

it.each([0, 2, 4, -1])('says that %i stands for nothing, also before the first and between', (number) => {
  expect(() => nameOf(number)).toThrow(new RangeError(`a row holds the number ${number}, which stands for nothing`))
})
