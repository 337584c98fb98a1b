import { expect, it } from 'vitest'
import { askedForm, costOfForm } from './asked_form.ts'

const ask = (query: string, accept?: string) => new Request(`http://here/${query}`, accept ? { headers: { accept } } : {})

it.each([
  ['', undefined, 'json', false],
  ['', 'application/json', 'json', false],
  ['', 'text/csv', 'csv', false],
  ['', 'application/x-ndjson', 'ndjson', false],
  ['?format=csv', 'text/html,*/*', 'csv', true],
  ['?format=ndjson', 'text/csv', 'ndjson', false],
])('%s with %s is %s', (query, accept, form, marked) => {
  expect(askedForm(ask(query, accept))).toEqual({ form, marked })
  expect(costOfForm(ask(query, accept))).toBe(form === 'json' ? 'cheap' : 'expensive')
})

it('refuses a form that there is not', () => {
  expect(() => costOfForm(ask('?format=xls', 'text/csv'))).toThrow('format: one of csv, ndjson')
})
