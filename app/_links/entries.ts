import { type Role, roleAllows } from '#core/access/scopes.ts'
import { screenPath } from '#core/address/paths.ts'
import { type Place, SCREENS } from '#core/address/screens.ts'
import type { NavEntry } from '../_ui/nav_shell.tsx'

type Named = readonly { to: Place; name: string }[]

export const MAIN_SCREENS: Named = [
  { to: { screen: 'overview' }, name: 'Overview' },
  { to: { screen: 'segments' }, name: 'Segments' },
  { to: { screen: 'trends' }, name: 'Trends' },
  { to: { screen: 'drift' }, name: 'Drift' },
  { to: { screen: 'alerts' }, name: 'Alerts' },
  { to: { screen: 'reviews' }, name: 'Reviews' },
  { to: { screen: 'conversations' }, name: 'Conversations' },
  { to: { screen: 'calculator' }, name: 'Run your own numbers' },
  { to: { screen: 'definitions' }, name: 'Definitions' },
  { to: { screen: 'account' }, name: 'Settings' },
]

export const SETTINGS_SCREENS: Named = [
  { to: { screen: 'account' }, name: 'Account' },
  { to: { screen: 'digests' }, name: 'Digests' },
  { to: { screen: 'keys' }, name: 'API keys' },
  { to: { screen: 'channels' }, name: 'Channels' },
  { to: { screen: 'policy' }, name: 'Policy' },
  { to: { screen: 'ingestion' }, name: 'Ingestion' },
  { to: { screen: 'demo' }, name: 'Demo' },
]

/** @returns the screens that someone's role may see, as a navigation of their workspace. */
export const entriesFor = ({ workspaceSlug, role }: { workspaceSlug: string; role: Role }, screens: Named): NavEntry[] =>
  screens
    .filter(({ to }) => roleAllows(role, SCREENS[to.screen].scope))
    .map(({ to, name }) => ({ href: screenPath(workspaceSlug, to), name }))
