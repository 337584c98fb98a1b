import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Unreachable, UnreachableNotice } from './unreachable_notice.tsx'

it('says nothing while all is well', () => expect(renderToStaticMarkup(<UnreachableNotice />)).toBe(''))

it.each([
  [false, 'This device has no network'],
  [true, 'Holdfast cannot be reached'],
])('says why nothing opens, and that nothing is lost: network %s', (online, why) => {
  const markup = renderToStaticMarkup(<Unreachable online={online} />)
  expect(markup).toContain(why)
  expect(markup).toContain('What you see stays')
  expect(markup).toContain('role="status"')
})
