import { expect, it } from 'vitest'
import { reviewForm } from './review_form.ts'

const formOf = (query: string, accept?: string) =>
  reviewForm(new Request(`http://localhost/api/v1/reviews/2026-w47${query}`, { headers: accept ? { accept } : {} }))

it.each([
  ['', undefined, 'json'],
  ['', '*/*', 'json'],
  ['', 'text/markdown, */*;q=0.1', 'md'],
  ['', 'text/csv', 'csv'],
  ['?format=csv', undefined, 'csv'],
  ['?format=json', 'text/markdown', 'json'],
  ['?format=md', 'text/csv', 'md'],
])('“%s” with Accept %s is answered as %s: the address goes before', (query, accept, form) => {
  expect(formOf(query, accept)).toBe(form)
})

it('refuses a form that there is not', () => {
  expect(() => formOf('?format=pdf')).toThrow(expect.objectContaining({ code: 'invalid_parameter' }))
})
