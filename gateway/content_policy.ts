/** A name and maybe a port, as browsers send them: nothing that could end a source, or a directive. */
const HOST = /^[\w.-]+(?::\d{1,5})?$|^\[[\da-f:.]+\](?::\d{1,5})?$/i

/**
 * What a page may load, run and call (CSP): scripts and styles of files of ours, and those that this very answer names by its nonce;
 * our own addresses and our own socket, and nobody else's. Styles of single elements are set by charts.
 * @param nonce base64, of one answer alone.
 * @param host the header `Host`.
 * @param holdfastUrl HOLDFAST_URL.
 */
export function contentPolicy(nonce: string, host: string | undefined, holdfastUrl: string | undefined): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    ["connect-src 'self'", ...socketsOf(host, holdfastUrl)].join(' '),
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Not every browser takes `'self'` for the WebSocket of the same server. */
function socketsOf(host: string | undefined, holdfastUrl: string | undefined): string[] {
  const own = holdfastUrl === undefined ? [] : [new URL(holdfastUrl).origin.replace(/^http/, 'ws')]
  const here = host !== undefined && HOST.test(host) ? [`ws://${host}`, `wss://${host}`] : []
  return [...new Set([...own, ...here])].map((origin) => `${origin}/socket.io/`)
}
