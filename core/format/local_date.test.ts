import { expect, test } from 'vitest'
import { formatLocalDate, readLocalDate } from './local_date.ts'

test.each([
  ['2026-11-24', '2026-11-24'],
  [' 24 Nov 2026 ', '2026-11-24'],
  ['4 november 2026', '2026-11-04'],
  ['04 NOV. 2026', '2026-11-04'],
  ['1 Sept 2026', '2026-09-01'],
  ['24  Nov   2026', '2026-11-24'],
  ['29 Feb 2028', '2028-02-29'],
  ['29 Feb 2026', null],
  ['2026-02-30', null],
  ['31 Nov 2026', null],
  ['0 Nov 2026', null],
  // Which of the two is the month nobody can know.
  ['11/10/2026', null],
  ['24 Nov 202', null],
  ['24 Nov 20261', null],
  ['124 Nov 2026', null],
  ['24 Nov', null],
  // A date by RFC 9557, but not alone, or longer than one is written here.
  ['2026-11-24T10:00', null],
  ['+002026-11-24', null],
  ['24 Xyz 2026', null],
  ['', null],
])('"%s" is read as %s', (typed, date) => expect(readLocalDate(typed)).toBe(date))

test.each([
  ['2026-11-24', '24 Nov 2026'],
  ['2026-01-05', '5 Jan 2026'],
  ['24 Nov 202', '24 Nov 202'],
  ['', ''],
])('"%s" is written "%s"', (date, text) => expect(formatLocalDate(date)).toBe(text))
