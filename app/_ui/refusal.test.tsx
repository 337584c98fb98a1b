import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Refusal } from './refusal.tsx'
import { UNREACHABLE } from './unreachable.ts'

it('says at once why, and that nothing was changed', () => {
  const html = renderToStaticMarkup(<Refusal why="Postgres is away." />)
  expect(html).toMatch(/role="alert".*Postgres is away\..*Nothing was changed\./)
})

it('says what stays in place of that, where it is told', () => {
  const html = renderToStaticMarkup(<Refusal why="Postgres is away.">Nothing was added.</Refusal>)
  expect(html).toContain('Nothing was added.')
  expect(html).not.toContain('Nothing was changed.')
})

it('does not say that nothing was changed where no answer came', () => {
  const html = renderToStaticMarkup(<Refusal why={UNREACHABLE}>Nothing was added.</Refusal>)
  expect(html).toContain('It may have arrived all the same')
  expect(html).not.toContain('Nothing was added.')
})

it.each([null, undefined, ''])('says nothing where nothing was refused: %j', (why) => {
  expect(renderToStaticMarkup(<Refusal why={why} />)).toBe('')
})
