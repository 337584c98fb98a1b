import { expect, it } from 'vitest'
import { cut, within } from './cut.ts'

it('cuts what is too long, and in no half of a sign', () => {
  expect([cut('four', 4), cut('fives', 4), cut('ab👩', 3)]).toEqual(['four', 'fiv…', 'ab…'])
  expect(cut('a👩b', 3).isWellFormed()).toBe(true)
})

it('keeps as many texts as have room together, the last of them cut', () => {
  expect(within(['one', 'three', 'six'], 6)).toEqual(['one', 'th…'])
  expect(within(['one', '', 'two'], 6)).toEqual(['one', 'two'])
  expect(within(['one', 'two'], 3)).toEqual(['one'])
})
