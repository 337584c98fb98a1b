import { expect, test } from 'vitest'
import { asksForDocument } from './asks_for_document.ts'

test.each([
  ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8', true],
  ['text/html', true],
  ['*/*', false],
  ['text/x-component', false],
  ['', false],
  [null, false],
])('accept %s opens a page: %s', (accept, isDocument) => {
  expect(asksForDocument(accept)).toBe(isDocument)
})
