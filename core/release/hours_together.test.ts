import { expect, it } from 'vitest'
import { hoursTogether } from './hours_together.ts'

const ran = (firstHour: number, ...resolved: number[]) => [{ firstHour, resolved, breaks: [] }]

it.each([
  ['one after the other', ran(10, 5, 5), ran(12, 5, 5), null],
  ['in one hour', ran(10, 5, 5), ran(11, 5), { fromHour: 11, toHour: 12 }],
  ['from the later start to the earlier end', ran(10, 5, 5, 5, 5), ran(11, 5, 5, 5, 5), { fromHour: 11, toHour: 14 }],
  ['as hours with resolutions say', ran(10, 0, 5, 5, 0), ran(10, 5, 5, 0, 0), { fromHour: 11, toHour: 12 }],
  ['for half of what the later one resolved', ran(10, 5, 5), ran(11, 5, 5), { fromHour: 11, toHour: 12 }],
  ['for less than half of it', ran(10, 5, 5), ran(11, 5, 6), null],
  ['with two in a hundred of one', ran(10, 98), ran(10, 2), { fromHour: 10, toHour: 11 }],
  ['with less than that of the later one', ran(10, 99), ran(10, 1), null],
  ['with less than that of the earlier one', ran(10, 1), ran(10, 99), null],
  ['never, since one did not run', ran(10, 0, 0), ran(10, 5, 5), null],
])('versions ran %s', (_, before, after, hours) => expect(hoursTogether(before, after)).toEqual(hours))

it('counts all segments of a version together', () => {
  const before = [...ran(10, 5), ...ran(20, 5)]
  expect(hoursTogether(before, ran(14, 5, 5))).toBeNull()
  expect(hoursTogether(before, [...ran(14, 5), ...ran(20, 5)])).toEqual({ fromHour: 14, toHour: 21 })
})
