import { type Place, SCREENS, type Screen } from './screens.ts'

/** For whoever is not signed in. */
export const SIGN_IN_PATH = '/sign-in'
/** While there is no owner. */
export const FIRST_START_PATH = '/welcome'
/** Leads to the first screen of one's own workspace. */
export const HOME_PATH = '/'

/** @returns what a link to a published review leads to: whoever has it needs no account. */
export const sharedPath = (secret: string): string => `/shared/${secret}`

/** @returns a screen's path, for everyone the same: what a link in a message or a page leads to. */
export const screenPath = (slug: string, place: Place, query?: URLSearchParams | string): string =>
  withQuery(fillPath(slug, place.screen, { ...place }), query)

/** The same from values by name, e.g. those that a request's path had in the places of the brackets. */
export function fillPath(slug: string, screen: Screen, values: Record<string, string>): string {
  const filled = SCREENS[screen].path.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
  return `/w/${encodeURIComponent(slug)}${filled}`
}

/**
 * What the overview shows by default, said in words: an address without a query opens the workspace, which begins for some with
 * a view of their own.
 */
export const PLAIN_QUERY = 'range=28d'

/** @returns an address as it shows the same to everyone: that of an overview says something. */
export function sharedAddress(address: string): string {
  const url = new URL(address)
  if (url.search === '' && /^\/w\/[^/]+$/.test(url.pathname)) url.search = PLAIN_QUERY
  return url.href
}

/** @returns where to sign in, and to come back from. */
export const signInPath = (returnTo: string): string => withQuery(SIGN_IN_PATH, new URLSearchParams({ to: returnTo }))

/** @returns the path with a query, if there is any; commas are left as they are, for people to read. */
export function withQuery(path: string, query: URLSearchParams | string = ''): string {
  const text = query.toString().replaceAll('%2C', ',')
  return text === '' ? path : `${path}?${text}`
}
