import type { Scope } from '../access/scopes.ts'

/** The screens of a workspace: where each stands below `/w/<slug>`, as its folder is named, and what one must be allowed to do. */
export const SCREENS = {
  overview: { path: '', scope: 'figures:read' },
  wall: { path: '/wall', scope: 'figures:read' },
  segments: { path: '/segments', scope: 'figures:read' },
  trends: { path: '/trends', scope: 'figures:read' },
  drift: { path: '/drift', scope: 'figures:read' },
  driftSeries: { path: '/drift/series', scope: 'figures:read' },
  releases: { path: '/drift/releases', scope: 'figures:read' },
  comparedVersions: { path: '/drift/releases/compared', scope: 'figures:read' },
  reviews: { path: '/reviews', scope: 'figures:read' },
  review: { path: '/reviews/[period]', scope: 'figures:read' },
  moved: { path: '/drift/moved', scope: 'figures:read' },
  baseline: { path: '/drift/baseline', scope: 'figures:read' },
  alerts: { path: '/alerts', scope: 'alerts:read' },
  alert: { path: '/alerts/[id]', scope: 'alerts:read' },
  rules: { path: '/alerts/rules', scope: 'alerts:read' },
  newRule: { path: '/alerts/rules/new', scope: 'alerts:write' },
  rule: { path: '/alerts/rules/[id]', scope: 'alerts:write' },
  conversations: { path: '/conversations', scope: 'figures:read' },
  conversation: { path: '/conversations/[id]', scope: 'figures:read' },
  hindsight: { path: '/drift/hindsight', scope: 'figures:read' },
  calculator: { path: '/calculator', scope: 'figures:read' },
  definitions: { path: '/definitions', scope: 'figures:read' },
  account: { path: '/settings', scope: 'figures:read' },
  digests: { path: '/settings/digests', scope: 'figures:read' },
  keys: { path: '/settings/keys', scope: 'workspace:manage' },
  channels: { path: '/settings/channels', scope: 'channels:write' },
  policy: { path: '/settings/policy', scope: 'policy:write' },
  ingestion: { path: '/settings/ingestion', scope: 'workspace:manage' },
  demo: { path: '/settings/demo', scope: 'workspace:manage' },
  welcome: { path: '/welcome', scope: 'workspace:manage' },
} as const satisfies Record<string, { path: string; scope: Scope }>

export type Screen = keyof typeof SCREENS

type NameIn<Path extends string> = Path extends `${string}[${infer Name}]${infer Rest}` ? Name | NameIn<Rest> : never

/** A screen with what its path needs: `{ screen: 'segments' }`, `{ screen: 'conversation', id: '4711' }`. */
export type Place = { [S in Screen]: { screen: S } & Record<NameIn<(typeof SCREENS)[S]['path']>, string> }[Screen]
