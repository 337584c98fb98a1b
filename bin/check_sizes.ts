import { readFile } from 'node:fs/promises'
import { listSourceFiles } from '#server/host/build/source_files.ts'

/** Longer files hide more than one thought. */
const MAX_LINES = 300

const sources = (await listSourceFiles()).filter((path) => /\.(tsx?|mjs|sql|css)$/.test(path))
const sizes = await Promise.all(
  sources.map(async (path) => ({ path, lines: (await readFile(path, 'utf8')).trimEnd().split('\n').length })),
)
const tooLong = sizes.filter(({ path, lines }) => lines > MAX_LINES && !path.startsWith('prisma/migrations/'))
for (const { path, lines } of tooLong) process.stderr.write(`${path}: ${lines} lines, more than ${MAX_LINES}\n`)
const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b)
process.stdout.write(`${sizes.length} files, median ${sorted[Math.floor(sorted.length / 2)]} lines, longest ${sorted.at(-1)}\n`)
if (tooLong.length > 0) process.exitCode = 1
