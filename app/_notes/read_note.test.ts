import { expect, it } from 'vitest'
import { readNote } from './read_note.ts'

const FIRST_MS = Date.parse('2026-11-24T00:00:00Z')
const read = (text: string, date = '16 Nov 2026', time = '09:05') => readNote({ text, date, time }, 'Europe/Stockholm', FIRST_MS)
const fields = (...typed: Parameters<typeof read>) => {
  const answer = read(...typed)
  return 'problem' in answer ? answer.problem.fields : {}
}

it('is sent as an instant, without what stands around the text', () => {
  expect(read(' new refund flow ')).toEqual({ note: { at: '2026-11-16T08:05:00.000Z', text: 'new refund flow' } })
  expect(fields('x'.repeat(200))).toEqual({})
})

it('says what is wrong at each field', () => {
  expect(fields(' ', 'tomorrow', 'noon')).toEqual({
    text: 'Fill this in.',
    date: 'Enter a date, such as 24 Nov 2026.',
    time: 'Enter a time, such as 14:05.',
  })
  expect(fields('x'.repeat(201))).toEqual({ text: 'At most 200 characters: this has 201.' })
  expect(fields('x', '16 Nov 2026', '25:00')).toEqual({ time: 'Enter a time, such as 14:05.' })
})
