import { type ApiKeyHolder, authenticateApiKey } from './authenticate_api_key.ts'
import { CLIENT_ADDRESS_HEADER } from './client_address.ts'

/** The cookie in which a display keeps its link: no script of a page can read it. */
export const WALL_COOKIE = 'holdfast_wall'

/** A year and a month: as long as browsers keep a cookie. */
const KEPT_SECONDS = 400 * 86_400

/** @returns the cookie by which a display stays one, over any restart of it. */
export const wallCookie = (key: string, isSecure: boolean): string =>
  `${WALL_COOKIE}=${key}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${KEPT_SECONDS}${isSecure ? '; Secure' : ''}`

/**
 * @returns whose display asks; null where it is none, or its link was revoked. A cookie carries a key of displays alone: it lets
 * nobody do more than look at a wall.
 */
export async function readWallKey(headers: Headers): Promise<ApiKeyHolder | null> {
  const key = new RegExp(`(?:^|; *)${WALL_COOKIE}=([\\w-]{1,200})(?:;|$)`).exec(headers.get('cookie') ?? '')?.[1]
  return key === undefined ? null : findWallKey(key, headers)
}

/** @returns the display of a link; null where the key is none of one. */
export async function findWallKey(key: string, headers: Headers): Promise<ApiKeyHolder | null> {
  const holder = await authenticateApiKey(key, headers.get(CLIENT_ADDRESS_HEADER) ?? '')
  return holder?.scopes.join() === 'wall:read' ? holder : null
}
