import { expect, it } from 'vitest'
import { pageWords } from './page_words.ts'

const page = (length: number, first: number | null, total: { count: number; exact: boolean } | null, goesOn = true) => ({
  ...{ total, first },
  previousCursor: null,
  nextCursor: goesOn ? 'x' : null,
  items: Array.from({ length }),
})
const exactly = (count: number) => ({ count, exact: true })
const atLeast = (count: number) => ({ count, exact: false })

it.each([
  ['1–50 of 12,345', page(50, 1, exactly(12_345))],
  ['12,301–12,345 of 12,345', page(45, 12_301, exactly(12_345), false)],
  ['12,345 of 12,345', page(1, 12_345, exactly(12_345), false)],
  ['1–50 of more than 50,000', page(50, 1, atLeast(50_000))],
  // Filters let fewer through at first than have been seen since.
  ['151–200 of more than 200', page(50, 151, atLeast(70))],
  ['70,001–70,020 of 70,020', page(20, 70_001, atLeast(50_000), false)],
  ['1–50', page(50, 1, null)],
  ['51–52 of 52', page(2, 51, null, false)],
  ['50 of more than 50,000', page(50, null, atLeast(50_000))],
  ['none here of more than 3', page(0, 4, atLeast(3))],
  [null, page(0, 1, exactly(0), false)],
])('%s', (words, shown) => {
  expect(pageWords(shown)).toBe(words)
})
