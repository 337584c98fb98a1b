import { Problem } from '#core/problem.ts'
import { isOwnOrigin } from '#server/access/own_origin.ts'
import { getEnvironment } from '#server/platform/config/environment.ts'

/**
 * For what strangers may ask before anybody can sign in: it must at least come from one of our own pages.
 * @throws Problem `forbidden`.
 */
export function requireOwnPage(headers: Headers): void {
  if (isOwnOrigin(headers.get('origin'), headers.get('host'), getEnvironment().HOLDFAST_URL)) return
  throw new Problem('forbidden', 'this is taken from Holdfast’s own pages alone; under a public name, set HOLDFAST_URL to it')
}
