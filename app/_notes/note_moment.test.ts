import { describe, expect, it, test } from 'vitest'
import { instantOfStep, momentOf, readMoment } from './note_moment.ts'

const STOCKHOLM = 'Europe/Stockholm'
const at = (text: string) => Date.parse(text)

test('an instant stands in the fields by the clock of the workspace', () => {
  expect(momentOf(at('2026-11-24T13:05:59Z'), STOCKHOLM)).toEqual({ date: '2026-11-24', time: '14:05' })
  expect(momentOf(at('2026-11-24T23:30:00Z'), STOCKHOLM)).toEqual({ date: '2026-11-25', time: '00:30' })
})

describe('the instant that a note of a step begins with', () => {
  const [start, end] = [at('2026-11-24T00:00:00Z'), at('2026-11-25T00:00:00Z')]
  it.each([
    ['2026-11-24T13:05:59.999Z', '2026-11-24T13:05:00Z'],
    ['2026-11-24T00:00:00Z', '2026-11-24T00:00:00Z'],
    ['2026-11-25T00:00:00Z', '2026-11-24T00:00:00Z'],
    ['2026-11-23T23:59:59Z', '2026-11-24T00:00:00Z'],
  ])('at %s is %s', (now, then) => expect(instantOfStep(start, end, at(now))).toBe(at(then)))
})

describe('what was typed', () => {
  const FIRST = at('2026-11-24T00:00:00Z')
  const read = (date: string, time: string, first = FIRST) => readMoment({ date, time }, STOCKHOLM, first)

  it.each([
    ['2026-11-16', '09:05', '2026-11-16T08:05:00Z'],
    ['16 Nov 2026', '9:05', '2026-11-16T08:05:00Z'],
    ['16 Jul 2026', ' 23.59 ', '2026-07-16T21:59:00Z'],
    ['29 Mar 2026', '02:30', '2026-03-29T01:30:00Z'],
    ['25 Oct 2026', '02:30', '2026-10-25T00:30:00Z'],
  ])('%s at %s is %s', (date, time, instant) => expect(read(date, time)).toEqual({ ms: at(instant) }))

  it('is what the form began with where nothing was changed, in the second of two equal hours too', () => {
    const second = at('2026-10-25T01:30:00Z')
    expect(read('2026-10-25', '02:30', second)).toEqual({ ms: second })
    expect(read('2026-10-25', '02:31', second)).toEqual({ ms: at('2026-10-25T00:31:00Z') })
  })

  it.each([
    ['', '', ['date', 'time']],
    ['30 Feb 2026', '09:05', ['date']],
    ['tomorrow', '09:05', ['date']],
    ['16 Nov 2026', '24:00', ['time']],
    ['16 Nov 2026', '12:60', ['time']],
    ['16 Nov 2026', '1205', ['time']],
    ['16 Nov 2026', '9:5', ['time']],
  ])('%j at %j is no instant: %j', (date, time, wrong) => {
    const answer = read(date, time)
    expect('wrong' in answer && Object.keys(answer.wrong)).toEqual(wrong)
  })
})
