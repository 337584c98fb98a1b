interface LockedPackage {
  integrity?: string
  inBundle?: boolean
  link?: boolean
}

export interface PackageLock {
  packages: Record<string, LockedPackage>
}

/**
 * @returns the places of those packages that the lock names without the hash of what they are, so that `npm ci` would take
 * whatever a registry sends; what comes inside of another package has that one's.
 */
export function findUnhashed({ packages }: PackageLock): string[] {
  const isHashed = (path: string): boolean => packages[path]?.integrity?.startsWith('sha512-') ?? false
  return Object.entries(packages)
    .filter(([path, { link, inBundle }]) => path !== '' && !link && !isHashed(inBundle ? holderOf(path) : path))
    .map(([path]) => path)
}

/** The package in which a bundled one lies: of `node_modules/a/node_modules/b` the first. */
const holderOf = (path: string): string => path.slice(0, path.indexOf('/node_modules/'))
