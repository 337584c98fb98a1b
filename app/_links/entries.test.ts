import { expect, it } from 'vitest'
import { entriesFor, MAIN_SCREENS, SETTINGS_SCREENS } from './entries.ts'

const of = (role: 'owner' | 'member', screens: typeof MAIN_SCREENS) =>
  entriesFor({ workspaceSlug: 'acme', role }, screens).map(({ href }) => href)

it('offers the screens of one’s own workspace', () => {
  const [home, ...others] = of('owner', MAIN_SCREENS)
  expect(home).toBe('/w/acme')
  expect(others).toContain('/w/acme/segments')
  for (const href of others) expect(href).toMatch(/^\/w\/acme\/[a-z]+$/)
})

it('offers nobody what would lead them away', () => {
  expect(of('member', MAIN_SCREENS)).toEqual(of('owner', MAIN_SCREENS))
  expect(of('owner', SETTINGS_SCREENS)).toHaveLength(7)
  expect(of('member', SETTINGS_SCREENS)).toEqual(['/w/acme/settings', '/w/acme/settings/digests'])
})
