import { expect, it } from 'vitest'
import { withEntry, withNewEntry, withoutEntry } from './edit.ts'

it('changes the list at one place alone', () => {
  expect(withEntry(['a', 'b', 'c'], 1, 'x')).toEqual(['a', 'x', 'c'])
  expect(withoutEntry(['a', 'b', 'c'], 1)).toEqual(['a', 'c'])
})

it('gives a new entry a number that none has', () => {
  const entry = (id: number) => ({ id, rate: '1' })
  expect(withNewEntry([entry(0), entry(4), entry(2)], { rate: '3' }).map(({ id }) => id)).toEqual([0, 4, 2, 5])
  expect(withNewEntry([], { rate: '3' })).toEqual([{ id: 0, rate: '3' }])
})
