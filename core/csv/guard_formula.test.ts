import { expect, it } from 'vitest'
import { guardFormula } from './guard_formula.ts'

it.each([
  ['=1+1', "'=1+1"],
  [' =1+1', "' =1+1"],
  ['＝1', "'＝1"],
  ['a;=1+1', "a;'=1+1"],
  ['a; =1+1', "a;' =1+1"],
  ['a\n=1;=2', "a\n'=1;'=2"],
])('runs no formula: %j', (text, cell) => expect(guardFormula(text)).toBe(cell))

it.each(['a-b', 'a = b', 'a;b', '1, 2', "it's", ''])('leaves what is none: %j', (text) => expect(guardFormula(text)).toBe(text))
