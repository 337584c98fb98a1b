import { expect, it } from 'vitest'
import { isHere } from './is_here.ts'

const HOME = '/w/acme'

it.each([
  ['/w/acme', '/w/acme', true],
  ['/w/acme/segments', '/w/acme', false],
  ['/w/acme/segments', '/w/acme/segments', true],
  ['/w/acme/conversations/4711', '/w/acme/conversations', true],
  ['/w/acme/settings/keys', '/w/acme/settings', true],
  ['/w/acme/settings-of-others', '/w/acme/settings', false],
  ['/w/acme', '/w/acme/settings', false],
])('on %s the line to %s is the one where one is: %s', (path, href, here) => {
  expect(isHere(path, href, HOME)).toBe(here)
})
