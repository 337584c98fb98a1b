import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Unbroken } from './unbroken.tsx'

it.each([
  ['agent-7.24 beside agent-7.23', '[agent-7.24] beside [agent-7.23]'],
  ['since 2026-11-27, at most', 'since [2026-11-27,] at most'],
  // Words break as ever, and so does a name for which a phone has no room.
  ['a follow-up of 3', 'a follow-up of 3'],
  ['agent-of-the-northern-countries-7.24', 'agent-of-the-northern-countries-7.24'],
  ['', ''],
])('keeps the names of “%s” whole', (text, marked) => {
  const html = marked.replaceAll('[', '<span class="whitespace-nowrap">').replaceAll(']', '</span>')
  expect(renderToStaticMarkup(<Unbroken text={text} />)).toBe(html)
})
