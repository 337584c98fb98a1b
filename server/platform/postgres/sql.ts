import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const texts = new Map<string, string>()

/**
 * @param name a file under prisma/sql without its ending, e.g. `figures/days`.
 * @returns its text, read once. The working directory of every process is the project's root.
 */
export function sql(name: string): string {
  let text = texts.get(name)
  if (text === undefined) {
    text = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'prisma', 'sql', `${name}.sql`), 'utf8')
    texts.set(name, text)
  }
  return text
}
