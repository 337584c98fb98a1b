import { readImports } from './read_imports.ts'
import { CLIENT_PACKAGES } from './rooms.ts'

const CLIENT = /^\s*(['"])use client\1/
/** What the browser gets of these is an address to call. */
const ACTIONS = /^\s*(['"])use server\1/
const ROOMS = /^(?:app|core)\//

/**
 * @param sources the text of each file of TypeScript by its path.
 * @returns what client components import that is no browser's, directly or by other files, each with the chain of imports
 * that leads there. Types do not count: they are gone when it runs.
 */
export function findServerCodeInClient(sources: ReadonlyMap<string, string>): string[] {
  const cameBy = new Map<string, string | null>()
  for (const [path, text] of sources) if (CLIENT.test(text)) cameBy.set(path, null)
  const problems: string[] = []
  // A map is walked to its end, and what is added on the way belongs to it.
  for (const path of cameBy.keys()) {
    for (const found of readImports(path, sources.get(path) ?? '')) {
      if (found.isType) continue
      if (!runsInBrowser(found.specifier, found.path)) problems.push([...chainTo(path, cameBy), found.specifier].join(' → '))
      else if (found.path !== undefined && !cameBy.has(found.path) && !ACTIONS.test(sources.get(found.path) ?? ''))
        cameBy.set(found.path, path)
    }
  }
  return problems.map((chain) => `a client component needs what only a server has: ${chain}`)
}

function runsInBrowser(specifier: string, path: string | undefined): boolean {
  return path === undefined ? CLIENT_PACKAGES.includes(specifier) : ROOMS.test(path)
}

function chainTo(path: string, cameBy: ReadonlyMap<string, string | null>): string[] {
  const before = cameBy.get(path)
  return before ? [...chainTo(before, cameBy), path] : [path]
}
