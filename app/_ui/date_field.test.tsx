import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { DateField } from './date_field.tsx'

const draw = (value: string, onValueChange = (_: string) => {}) => (
  <DateField label="From" value={value} onValueChange={onValueChange} max="2026-11-24" />
)

/** The field calls hooks, so React draws it; in passing something is typed into it. */
function Typing({ typed, heard }: { typed: string; heard: string[] }) {
  const drawn = DateField({ label: 'From', value: '2026-11-24', onValueChange: (value) => heard.push(value) })
  const field: ReactElement<{ onChange: (event: unknown) => void }> = drawn.props.children
  field.props.onChange({ target: { value: typed } })
  return null
}

function heardOf(typed: string): string[] {
  const heard: string[] = []
  renderToStaticMarkup(<Typing typed={typed} heard={heard} />)
  return heard
}

it('writes a date as the screens do, whatever the browser’s country, and offers the browser’s calendar', () => {
  const markup = renderToStaticMarkup(draw('2026-11-20', vi.fn()))
  expect(markup).toContain('value="20 Nov 2026"')
  expect(markup).toMatch(/<input type="date"[^>]*max="2026-11-24"[^>]*value="2026-11-20"/)
  expect(markup).toContain('aria-label="From: pick from a calendar"')
})

it('leaves what is no date yet as it is typed', () => {
  expect(renderToStaticMarkup(draw('20 Nov 20'))).toContain('value="20 Nov 20"')
  expect([heardOf('3 Nov 2026'), heardOf('2026-11-03'), heardOf('3 Nov 20'), heardOf('')]).toEqual([
    ['2026-11-03'],
    ['2026-11-03'],
    ['3 Nov 20'],
    [''],
  ])
})
