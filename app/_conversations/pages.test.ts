import { expect, it } from 'vitest'
import { elementsOf } from '#app/_testing/elements.ts'
import { ScreenButton } from '../_links/screen_link.tsx'
import { Pages } from './pages.tsx'

const links = (query: string, nextCursor: string | null) =>
  elementsOf(Pages({ params: new URLSearchParams(query), nextCursor }))
    .filter(({ type }) => type === ScreenButton)
    .map(({ props }) => [props.children, Reflect.get(props, 'query')])

it.each([
  ['the only page', 'state=open', null, []],
  ['the first of several', 'state=open', 'b', [['Next page', 'state=open&cursor=b']]],
  [
    'one in the middle',
    'state=open&cursor=a',
    'b',
    [
      ['First page', 'state=open'],
      ['Next page', 'state=open&cursor=b'],
    ],
  ],
  ['the last', 'state=open&cursor=b', null, [['First page', 'state=open']]],
])('%s leads on', (_, query, nextCursor, expected) => {
  expect(links(query, nextCursor)).toEqual(expected)
})
