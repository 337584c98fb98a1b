import { describe, expect, it } from 'vitest'
import { screenPath, signInPath, withQuery } from './paths.ts'
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

  it('has a path of its own for each screen', () => {
    const paths = Object.values(SCREENS).map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
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
