import { expect, it } from 'vitest'
import { entriesFor, MAIN_SCREENS, SETTINGS_SCREENS } from './entries.ts'

const of = (role: 'owner' | 'member', screens: typeof MAIN_SCREENS) =>
  entriesFor({ workspaceSlug: 'acme', role }, screens).map(({ href }) => href)

it('offers the screens of one’s own workspace', () => {
  expect(of('owner', MAIN_SCREENS)).toEqual([
    '/w/acme',
    '/w/acme/segments',
    '/w/acme/conversations',
    '/w/acme/calculator',
    '/w/acme/settings',
  ])
})

it('offers nobody what would lead them away', () => {
  expect(of('member', MAIN_SCREENS)).toEqual(of('owner', MAIN_SCREENS))
  expect(of('owner', SETTINGS_SCREENS)).toHaveLength(5)
  expect(of('member', SETTINGS_SCREENS)).toEqual(['/w/acme/settings'])
})
