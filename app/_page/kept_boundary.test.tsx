import { use } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { KeptBoundary } from './kept_boundary.tsx'

/** React marks a boundary in what the server draws, since it may have to fill it in later. */
const BOUNDARY = '<!--$'
const NEVER = new Promise<string>(() => undefined)
const Late = () => <p>{use(NEVER)}</p>

test('a page that is opened comes without a boundary, which React would hold back', () => {
  const drawn = renderToString(
    <KeptBoundary isWhole fallback="on its way">
      <p>3.87</p>
    </KeptBoundary>,
  )
  expect(drawn).toBe('<p>3.87</p>')
})

test('a screen that a click asks for has its skeleton until it is there', () => {
  const drawn = renderToString(
    <KeptBoundary isWhole={false} fallback="on its way">
      <Late />
    </KeptBoundary>,
  )
  expect(drawn).toContain(BOUNDARY)
  expect(drawn).toContain('on its way')
})
