import { expect, it } from 'vitest'
import { formOf } from '#app/_testing/answer_requests.ts'
import { missing, textOf, wrongField } from './form_data.ts'

it('names the fields that were left empty, blanks included', () => {
  const data = formOf({ name: 'x', reason: '  ', password: '' })
  expect(missing(data, 'name', 'reason', 'password', 'gone')?.fields).toEqual({
    reason: 'Fill this in.',
    password: 'Fill this in.',
    gone: 'Fill this in.',
  })
  expect(missing(data, 'name')).toBeNull()
})

it('reads text alone', () => {
  const data = formOf({ name: ' as typed ' })
  data.append('file', new Blob(['x']))
  expect([textOf(data, 'name'), textOf(data, 'file'), textOf(data, 'gone')]).toEqual([' as typed ', '', ''])
  expect(wrongField('name', 'taken').fields).toEqual({ name: 'taken' })
})
