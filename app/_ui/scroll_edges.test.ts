import { expect, it } from 'vitest'
import { edgesOf } from './scroll_edges.ts'

it.each([
  [0, 400, 400, ''],
  [0, 400, 401, ''],
  [0, 400, 700, 'right'],
  [150, 400, 700, 'left right'],
  [299.5, 400, 700, 'left'],
  [300, 400, 700, 'left'],
])('scrolled by %s px, %s of %s px in sight: more at "%s"', (scrollLeft, clientWidth, scrollWidth, edges) => {
  expect(edgesOf({ scrollLeft, clientWidth, scrollWidth })).toBe(edges)
})
