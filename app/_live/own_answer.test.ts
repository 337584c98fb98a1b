import { expect, test } from 'vitest'
import { ownAnswer } from './own_answer.ts'

const listed = ownAnswer<{ series: string[] }>('series')
const named = ownAnswer<{ name: string | null }>('name', (name) => name === null || typeof name === 'string')

test('gives an answer with what it is about as it is', () => {
  const answer = { series: ['a'], more: 1 }
  expect(listed(answer)).toBe(answer)
  expect(named({ name: null })).toEqual({ name: null })
})

test.each([null, 'series', [], {}, { series: null }, { series: { length: 1 } }])('refuses %j in place of a list', (value) => {
  expect(() => listed(value)).toThrow('without its series')
})

test.each([{}, { name: 1 }])('refuses %j in place of a name', (value) => {
  expect(() => named(value)).toThrow('without its name')
})
