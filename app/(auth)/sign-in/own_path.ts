/** @returns a path of this server to go to after signing in; `/` for anything that could lead elsewhere. */
export function ownPath(to: string | string[] | undefined): string {
  if (typeof to !== 'string' || !to.startsWith('/')) return '/'
  const base = 'http://own.invalid'
  const url = URL.canParse(to, base) ? new URL(to, base) : null
  return url?.origin === base ? `${url.pathname}${url.search}` : '/'
}
