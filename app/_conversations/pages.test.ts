import { expect, it } from 'vitest'
import { elementsOf } from '#app/_testing/elements.ts'
import { ScreenButton } from '../_links/screen_link.tsx'
import { Pages } from './pages.tsx'

function linksOf(query: string, previousCursor: string | null, nextCursor: string | null) {
  const page = { total: null, first: null, previousCursor, nextCursor, items: [1] }
  return elementsOf(Pages({ params: new URLSearchParams(query), page }))
    .filter(({ type }) => type === ScreenButton)
    .map(({ props }) => [props.children, Reflect.get(props, 'query')])
}
const FIRST = ['First page', 'state=open']
const LAST = ['Last page', 'state=open&before=end']

it.each([
  ['the only page', 'state=open', null, null, []],
  ['the first of several', 'state=open', null, 'b', [['Next page', 'state=open&after=b'], LAST]],
  [
    'one in the middle',
    'state=open&after=x',
    'a',
    'b',
    [FIRST, ['Previous page', 'state=open&before=a'], ['Next page', 'state=open&after=b'], LAST],
  ],
  ['the last', 'state=open&before=end', 'a', null, [FIRST, ['Previous page', 'state=open&before=a']]],
  ['the first, come back to', 'state=open&before=x', null, 'b', [FIRST, ['Next page', 'state=open&after=b'], LAST]],
])('%s leads on', (_, query, previous, next, expected) => {
  expect(linksOf(query, previous, next)).toEqual(expected)
})
