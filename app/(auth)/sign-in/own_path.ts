import { HOME_PATH } from '#core/address/paths.ts'

/** @returns a path of this server to go to after signing in; `/` for anything that could lead elsewhere. */
export function ownPath(to: string | string[] | undefined): string {
  if (typeof to !== 'string' || !to.startsWith('/')) return HOME_PATH
  const base = 'http://own.invalid'
  const url = URL.canParse(to, base) ? new URL(to, base) : null
  // A path such as /.//evil.example loses its dot here, and what is left would name another server.
  return url?.origin === base && !/^[/\\]{2}/.test(url.pathname) ? `${url.pathname}${url.search}` : HOME_PATH
}
