import { posix } from 'node:path'

export interface Import {
  /** As it is written. */
  specifier: string
  /** The file's path from the project's root; undefined where it is a package. */
  path: string | undefined
  /** Gone when the program runs. An import of values that names types among them, or types alone, is not. */
  isType: boolean
}

const STATEMENT = /^(?:import|export)\s(?:(type)\s)?(?:[\w\s{},*$]*?\sfrom\s)?['"]([^'"\n]+)['"]/gm
const CALL = /\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?['"]([^'"\n]+)['"]/g
const COMMENT = /^\s*(?:\/\/|\/?\*).*$/gm

/** @returns what a file of TypeScript, formatted by Biome, imports, exports of other files' included. */
export function readImports(path: string, text: string): Import[] {
  const code = text.replace(COMMENT, '')
  const statements = [...code.matchAll(STATEMENT)].map(([, type, specifier = '']) => ({ specifier, isType: type !== undefined }))
  const calls = [...code.matchAll(CALL)].map(([, specifier = '']) => ({ specifier, isType: false }))
  return [...statements, ...calls].map((found) => ({ ...found, path: pathOf(path, found.specifier) }))
}

function pathOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : undefined
}
