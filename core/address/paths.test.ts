import { describe, expect, it } from 'vitest'
import { FIRST_START_PATH, fillPath, HOME_PATH, SIGN_IN_PATH, screenPath, sharedAddress, signInPath, withQuery } from './paths.ts'
import { SCREENS } from './screens.ts'

describe('screenPath', () => {
  it('names the workspace, the screen and what is asked of it', () => {
    expect(screenPath('acme', { screen: 'overview' })).toBe('/w/acme')
    expect(screenPath('acme', { screen: 'segments' }, 'by=topic')).toBe('/w/acme/segments?by=topic')
    expect(screenPath('acme', { screen: 'keys' }, new URLSearchParams())).toBe('/w/acme/settings/keys')
  })

  it.each([
    ['a/b?c#d', '/w/acme/conversations/a%2Fb%3Fc%23d'],
    ['[id]', '/w/acme/conversations/%5Bid%5D'],
    ['$&', '/w/acme/conversations/%24%26'],
    ['Größe 7', '/w/acme/conversations/Gr%C3%B6%C3%9Fe%207'],
  ])('holds the id %s in one piece of the path', (id, path) => {
    expect(screenPath('acme', { screen: 'conversation', id })).toBe(path)
  })

  it('holds a slug in one piece of the path too', () => {
    expect(screenPath('a/b', { screen: 'overview' })).toBe('/w/a%2Fb')
  })

  it('leaves the place of a value that is not given empty', () => {
    expect(fillPath('acme', 'conversation', {})).toBe('/w/acme/conversations/')
  })

  it('has a path of its own for each screen, and says what one must be allowed to do there', () => {
    expect(Object.entries(SCREENS).map(([screen, { path, scope }]) => [screen, path, scope])).toEqual([
      ['overview', '', 'figures:read'],
      ['wall', '/wall', 'figures:read'],
      ['segments', '/segments', 'figures:read'],
      ['trends', '/trends', 'figures:read'],
      ['drift', '/drift', 'figures:read'],
      ['driftSeries', '/drift/series', 'figures:read'],
      ['releases', '/drift/releases', 'figures:read'],
      ['comparedVersions', '/drift/releases/compared', 'figures:read'],
      ['reviews', '/reviews', 'figures:read'],
      ['review', '/reviews/[period]', 'figures:read'],
      ['moved', '/drift/moved', 'figures:read'],
      ['baseline', '/drift/baseline', 'figures:read'],
      ['alerts', '/alerts', 'alerts:read'],
      ['alert', '/alerts/[id]', 'alerts:read'],
      ['rules', '/alerts/rules', 'alerts:read'],
      ['newRule', '/alerts/rules/new', 'alerts:write'],
      ['rule', '/alerts/rules/[id]', 'alerts:write'],
      ['conversations', '/conversations', 'figures:read'],
      ['conversation', '/conversations/[id]', 'figures:read'],
      ['hindsight', '/drift/hindsight', 'figures:read'],
      ['calculator', '/calculator', 'figures:read'],
      ['definitions', '/definitions', 'figures:read'],
      ['account', '/settings', 'figures:read'],
      ['digests', '/settings/digests', 'figures:read'],
      ['keys', '/settings/keys', 'workspace:manage'],
      ['channels', '/settings/channels', 'channels:write'],
      ['policy', '/settings/policy', 'policy:write'],
      ['ingestion', '/settings/ingestion', 'workspace:manage'],
      ['demo', '/settings/demo', 'workspace:manage'],
      ['welcome', '/welcome', 'workspace:manage'],
    ])
  })

  it('knows the addresses of no workspace', () => {
    expect([SIGN_IN_PATH, FIRST_START_PATH, HOME_PATH]).toEqual(['/sign-in', '/welcome', '/'])
  })
})

describe('a query', () => {
  it('is left out where it is empty, and keeps its commas', () => {
    expect(withQuery('/w/acme', '')).toBe('/w/acme')
    expect(withQuery('/w/acme', new URLSearchParams({ by: 'topic,language' }))).toBe('/w/acme?by=topic,language')
  })

  it('of an address to come back to stays one parameter of the sign-in', () => {
    const returnTo = '/w/acme/segments?by=topic,language&language=de&language=sv'
    const { pathname, searchParams } = new URL(signInPath(returnTo), 'http://localhost')
    expect([pathname, [...searchParams]]).toEqual(['/sign-in', [['to', returnTo]]])
  })
})

it.each([
  ['/w/acme', '/w/acme?range=28d'],
  ['/w/acme#why', '/w/acme?range=28d#why'],
  ['/w/acme?range=7d', '/w/acme?range=7d'],
  ['/w/acme/segments', '/w/acme/segments'],
])('an address that is sent on shows the same to everyone: %s', (address, shared) => {
  expect(sharedAddress(`http://here${address}`)).toBe(`http://here${shared}`)
})
