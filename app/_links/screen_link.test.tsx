import { expect, it } from 'vitest'
import { drawnAt, linksIn } from '#app/_testing/at_address.tsx'
import { SettingsNav } from '../_settings/settings_nav.tsx'
import { entriesFor, MAIN_SCREENS } from './entries.ts'
import { ScreenButton, ScreenLink } from './screen_link.tsx'
import { WorkspaceShell } from './workspace_shell.tsx'

const VIEW = '?from=2026-11-02&through=2026-11-08&compare=year&topic=refund'
const ENTRIES = entriesFor({ workspaceSlug: 'acme', role: 'owner' }, MAIN_SCREENS)

it('takes the view along to every screen of the frame, and nothing that belongs to one screen', () => {
  const shell = (
    <WorkspaceShell workspaceName="Acme" entries={ENTRIES}>
      page
    </WorkspaceShell>
  )
  const expected = ['/w/acme', ...ENTRIES.map(({ href }) => href)].map((path) => path + VIEW)
  const markup = drawnAt(`/w/acme/conversations/c-1${VIEW}&state=broken&after=x`, shell)
  expect(linksIn(markup)).toEqual(expected)
  expect(markup).toContain(`aria-current="page" class="`)
  const settings = drawnAt(`/w/acme/settings${VIEW}`, <SettingsNav entries={ENTRIES} />)
  expect(linksIn(settings)).toEqual(expected.slice(1))
})

it('leads by the workspace’s name to the start view, and by the others to what they say', () => {
  const start = '/w/acme/segments?by=topic,language&view=7'
  const shell = (
    <WorkspaceShell workspaceName="Acme" entries={ENTRIES} start={start}>
      page
    </WorkspaceShell>
  )
  const [name, overview] = linksIn(drawnAt(`/w/acme/segments${VIEW}`, shell))
  expect([name, overview]).toEqual([start, `/w/acme${VIEW}`])
  // Without a query it would lead to the start view.
  expect(linksIn(drawnAt('/w/acme/segments', shell))[1]).toBe('/w/acme?range=28d')
})

it('takes it along by every link to a screen, and the place in the list to a conversation', () => {
  const at = `/w/acme/conversations${VIEW}&state=broken&after=x`
  const to = (screen: 'segments' | 'conversations') => drawnAt(at, <ScreenButton to={{ screen }}>there</ScreenButton>)
  expect(linksIn(to('segments'))).toEqual([`/w/acme/segments${VIEW}`])
  expect(linksIn(to('conversations'))).toEqual([`/w/acme/conversations${VIEW}`])
  const conversation = drawnAt(at, <ScreenLink to={{ screen: 'conversation', id: 'a/b' }}>it</ScreenLink>)
  expect(linksIn(conversation)).toEqual([`/w/acme/conversations/a%2Fb${VIEW}&state=broken&after=x`])
})

it('leads to what it is told, where it is told', () => {
  const told = (
    <ScreenLink to={{ screen: 'overview' }} query="range=7d">
      it
    </ScreenLink>
  )
  expect(linksIn(drawnAt(`/w/acme${VIEW}`, told))).toEqual(['/w/acme?range=7d'])
})
