import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** What is made or fetched, not written. */
const NOT_SOURCE = new Set([
  'node_modules',
  '.next',
  '.git',
  '.holdfast',
  'generated',
  'coverage',
  '.mutants',
  'test-results',
  'playwright-report',
])

/** @returns the written files below `folder` (relative to the project's root), sorted, with `/` between names. */
export async function listSourceFiles(folder = ''): Promise<string[]> {
  const entries = await readdir(join(process.cwd(), folder), { withFileTypes: true })
  const found = await Promise.all(
    entries
      .filter((entry) => !NOT_SOURCE.has(entry.name))
      .map((entry) => {
        const path = folder ? `${folder}/${entry.name}` : entry.name
        return entry.isDirectory() ? listSourceFiles(path) : [path]
      }),
  )
  return found.flat().sort()
}
