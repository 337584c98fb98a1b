import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { listSourceFiles } from '#server/host/build/source_files.ts'

/** Every path that a document or a comment names must exist, so that nobody is sent to a file that moved. */

/** Their text is for ever, since a start refuses one that is not what was applied, a word of a comment included. */
const FROZEN = 'prisma/migrations/'
const ROOMS = 'core|server|app|workers|gateway|prisma|e2e|bin|bench|docs|\\.ci'
const IN_DOCUMENTS = new RegExp(`(?<![\\w/.#-])(?:${ROOMS})/[\\w@()[\\]./-]*[\\w)\\]/]`, 'g')
const IN_COMMENTS = new RegExp(`(?<![\\w/.#-])(?:${ROOMS})/[\\w@()[\\]./-]+\\.(?:tsx?|sql|md|mjs)\\b`, 'g')
const LINKS = /\]\((?!https?:|mailto:|#)([^)#\s]+)/g
const WHOLE_LINKS = /\[([^\][]*)\]\([^()\s]*\)/g
const COMMENT_LINE = /^\s*(?:\/\/|\/?\*|--)/

const missing: string[] = []
for (const path of await listSourceFiles()) {
  if (path.endsWith('.md')) await checkDocument(path)
  else if (/\.(tsx?|mjs|sql)$/.test(path) && !path.startsWith(FROZEN)) await checkComments(path)
}
for (const line of missing) process.stderr.write(`${line}\n`)
process.stdout.write(`document paths: ${missing.length} missing\n`)
if (missing.length > 0) process.exitCode = 1

async function checkDocument(path: string): Promise<void> {
  const text = (await readFile(path, 'utf8')).replace(/https?:\/\/\S+/g, '')
  for (const [name] of text.replace(WHOLE_LINKS, ' $1 ').matchAll(IN_DOCUMENTS)) report(path, name, name)
  for (const [, target = ''] of text.matchAll(LINKS)) report(path, target, join(dirname(path), target))
}

async function checkComments(path: string): Promise<void> {
  const comments = (await readFile(path, 'utf8')).split('\n').filter((line) => COMMENT_LINE.test(line))
  for (const [name] of comments.join('\n').matchAll(IN_COMMENTS)) report(path, name, name)
}

function report(where: string, name: string, target: string): void {
  if (!existsSync(target)) missing.push(`${where}: ${name} does not exist`)
}
