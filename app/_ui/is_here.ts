/**
 * @param home the first screen: all others stand below its path.
 * @returns whether a page at `path` is the one that a line of a navigation leads to, or stands below it.
 */
export const isHere = (path: string, href: string, home: string): boolean =>
  path === href || (href !== home && path.startsWith(`${href}/`))
