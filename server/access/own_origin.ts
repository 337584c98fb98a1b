import { isIP } from 'node:net'

/** Names that only a local network can resolve, so no stranger's DNS can point one of them here (DNS rebinding). */
const LOCAL_SUFFIXES = ['.localhost', '.local', '.lan', '.internal', '.home.arpa']

function isLocalHost(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  return isIP(name) !== 0 || !name.includes('.') || LOCAL_SUFFIXES.some((suffix) => name.endsWith(suffix))
}

function parse(origin: string): URL | null {
  try {
    const url = new URL(origin)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
  } catch {
    return null
  }
}

/**
 * Whether a page that sent a request is one of ours. Where HOLDFAST_URL is set, that is its origin; otherwise, and on
 * this machine always, the host that the request itself was sent to, as long as it is an address or a local name.
 * @param origin the header `Origin`; browsers send it with everything but plain GETs.
 * @param host the header `Host`.
 */
export function isOwnOrigin(origin: string | null, host: string | null, holdfastUrl: string | undefined): boolean {
  const page = origin === null ? null : parse(origin)
  if (!page) return false
  if (holdfastUrl && page.origin === new URL(holdfastUrl).origin) return true
  if (!host || page.host !== parse(`${page.protocol}//${host}`)?.host) return false
  return holdfastUrl ? ['localhost', '127.0.0.1', '[::1]'].includes(page.hostname) : isLocalHost(page.hostname)
}
