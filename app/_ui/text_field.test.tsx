import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { TextField } from './text_field.tsx'

const HINT = 'At least 12 characters.'
const drawn = (error?: string): string => renderToStaticMarkup(<TextField id="new" label="New" hint={HINT} error={error} />)

it.each([
  { what: 'no error', error: undefined, described: 'new-hint' },
  { what: 'an error that says something else', error: 'Fill this in.', described: 'new-hint new-error' },
  { what: 'an error that says it again', error: 'A password has at least 12 characters.', described: 'new-error' },
])('shows its hint once beside $what, and is described by what is shown', ({ error, described }) => {
  const html = drawn(error)
  expect(html.toLowerCase().split('at least 12 characters')).toHaveLength(2)
  expect(html).toContain(`aria-describedby="${described}"`)
  for (const id of described.split(' ')) expect(html).toContain(` id="${id}"`)
})
