import { expect, it, vi } from 'vitest'
import { elementsOf, textOf } from '#app/_testing/elements.ts'
import type { SessionEntry } from '#server/access/sessions/list_sessions.ts'
import { SessionRow } from './session_row.tsx'

const ENTRY: SessionEntry = {
  id: 's',
  current: false,
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0',
  address: '203.0.113.7',
  createdAt: '2026-11-24T12:00:00.000Z',
  expiresAt: '2026-12-24T12:00:00.000Z',
}
const draw = (change: Partial<SessionEntry> = {}, onEnd = () => {}) =>
  elementsOf(SessionRow({ entry: { ...ENTRY, ...change }, timeZone: 'Europe/Stockholm', onEnd }))

it('says which browser is signed in, from where, since when and how long', () => {
  const texts = draw().map(({ props }) => textOf(props.children))
  const said = ['Firefox on Linux', '203.0.113.7', '24 Nov 2026, 13:00', '24 Dec 2026, 13:00']
  expect(texts).toEqual(expect.arrayContaining(said))
})

it('offers to sign out another browser, by a name that tells it from its twins', () => {
  const onEnd = vi.fn()
  const button = draw({}, onEnd).find(({ props }) => props.onClick)
  expect(button?.props['aria-label']).toBe('Sign out Firefox on Linux at 203.0.113.7')
  button?.props.onClick?.()
  expect(onEnd).toHaveBeenCalledOnce()
})

it('says of this browser that it is this one, and offers nothing', () => {
  expect(draw({ current: true }).map(({ props }) => textOf(props.children))).toContain('this browser')
  expect(draw({ current: true }).some(({ props }) => props.onClick)).toBe(false)
})
