import { readFile } from 'node:fs/promises'
import { listSourceFiles } from '#server/host/build/source_files.ts'
import { findMisplacedSql } from './checks/sql_places.ts'

/** Every question in SQL is a named file under prisma/sql, and every such file is asked. */
const ROOMS = ['server', 'workers', 'gateway', 'app', 'prisma/sql']

const paths = (await Promise.all(ROOMS.map((room) => listSourceFiles(room)))).flat()
const sources = new Map(
  await Promise.all(
    paths.filter((path) => /\.(tsx?|sql)$/.test(path)).map(async (path) => [path, await readFile(path, 'utf8')] as const),
  ),
)
const problems = findMisplacedSql(sources)
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.stdout.write(`SQL: ${problems.length} misplaced\n`)
if (problems.length > 0) process.exitCode = 1
