import { expect, it } from 'vitest'
import { DIMENSION_NAMES, DIMENSIONS, dimensionColumn, forEachOpen, OPEN_DIMENSIONS } from './dimensions.ts'
import {
  DIMENSION_NUMBERS,
  DIMENSION_PAIRS,
  HANDLER_NUMBERS,
  handlerNumber,
  handlerOf,
  NOT_SAID,
  NOWHERE,
  PAIR_NUMBERS,
} from './numbers.ts'

it('has handlers, and the dimensions whose values a workspace brings along', () => {
  expect(DIMENSIONS).toEqual(['handler', ...OPEN_DIMENSIONS])
})

it.each(DIMENSIONS)('calls %s in words as it is called in code', (dimension) => {
  const words = dimension.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  expect(DIMENSION_NAMES[dimension]).toBe(words.charAt(0).toUpperCase() + words.slice(1))
})

it('names the columns of rows', () => {
  expect([dimensionColumn('topic'), dimensionColumn('agentVersion')]).toEqual(['topic', 'agent_version'])
})

it('makes something for each open dimension, by its place', () => {
  expect(Object.entries(forEachOpen((dimension, place) => `${dimension} ${place}`))).toEqual(
    OPEN_DIMENSIONS.map((dimension, place) => [dimension, `${dimension} ${place}`]),
  )
})

it('says of a conversation that said nothing, nothing in any dimension', () => {
  expect(NOWHERE).toEqual(OPEN_DIMENSIONS.map(() => NOT_SAID))
})

it('tells handlers by their numbers', () => {
  for (const handler of ['ai', 'human'] as const) {
    expect(handlerOf(handlerNumber(handler))).toBe(handler)
    expect(handlerNumber(handler)).toBe(HANDLER_NUMBERS.numberOf[handler])
  }
})

it('has each pair of open dimensions once, in the order of its number, with the places of both', () => {
  const pairs = OPEN_DIMENSIONS.flatMap((a, i) =>
    OPEN_DIMENSIONS.slice(i + 1).map((b, j) => ({ dimensions: [a, b], places: [i, i + 1 + j] })),
  )
  const byName = (a: { dimensions: readonly string[] }, b: { dimensions: readonly string[] }) =>
    a.dimensions.join() < b.dimensions.join() ? -1 : 1
  expect(DIMENSION_PAIRS.map(({ dimensions, places }) => ({ dimensions, places })).sort(byName)).toEqual(pairs.sort(byName))
  const numbers = DIMENSION_PAIRS.map(({ number }) => number)
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  for (const {
    number,
    dimensions: [a, b],
  } of DIMENSION_PAIRS)
    expect(PAIR_NUMBERS.numberOf).toMatchObject({ [`${a}/${b}`]: number })
})

it('has a number for each open dimension', () => {
  expect(Object.keys(DIMENSION_NUMBERS.numberOf).sort()).toEqual([...OPEN_DIMENSIONS].sort())
})
