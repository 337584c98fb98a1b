import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** @returns the absolute path of the first of `names` that is an executable on the PATH or in `more` folders, or null. */
export function findProgram(names: string[], more: string[] = []): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...more]
  for (const name of names) {
    const found = folders.map((folder) => join(folder, name)).find(isExecutable)
    if (found) return found
  }
  return null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
