import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { prepareStrip } from './prepare_strip.ts'
import { StripRows } from './strip_rows.tsx'
import { driftingSeries, someDrift, someSeries } from './testing/some_drift.ts'

const ANSWER = someDrift([someSeries({ id: 'breaks', handler: null }), driftingSeries()])

const drawn = (slug: string | null): string => {
  const strip = prepareStrip(ANSWER, slug)
  return strip ? renderToStaticMarkup(<StripRows strip={strip} mayAlert={false} />) : ''
}
const wordsOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

it('says at a display that nobody is signed in at what it says elsewhere, and leads nowhere', () => {
  const [display, screen] = [drawn(null), drawn('acme')]
  expect(screen).toContain('href="/w/acme/drift"')
  expect(display).not.toMatch(/<a |href/)
  expect(wordsOf(display)).toBe(wordsOf(screen).replace(' All 2 series', ''))
  expect(display.match(/title="/g)).toEqual(screen.match(/title="/g))
})
