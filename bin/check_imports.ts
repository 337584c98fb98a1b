import { readFile } from 'node:fs/promises'
import { listSourceFiles } from '#server/host/build/source_files.ts'
import { findServerCodeInClient } from './checks/client_code.ts'
import { findForbiddenImports } from './checks/import_rules.ts'

/** Who may import whom (docs/architecture.md), and that no server's code is sent to browsers. */
const paths = (await listSourceFiles()).filter((path) => /\.tsx?$/.test(path))
const sources = new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const)))
const problems = [...findForbiddenImports(sources), ...findServerCodeInClient(sources)]
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.stdout.write(`imports: ${problems.length} forbidden\n`)
if (problems.length > 0) process.exitCode = 1
