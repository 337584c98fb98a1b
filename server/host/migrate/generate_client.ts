import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const SCHEMA = 'prisma/schema.prisma'
const OUTPUT = 'generated/prisma'

/**
 * Makes the Prisma client from prisma/schema.prisma where the one in generated/ is missing or older; without network.
 * @throws an Error with Prisma's own words when the schema is wrong.
 */
export async function generateClient(): Promise<void> {
  const require = createRequire(import.meta.url)
  const manifest = require.resolve('prisma/package.json')
  const stamp = createHash('sha256')
    .update(await readFile(SCHEMA))
    .update(await readFile(manifest))
    .digest('hex')
  const stampFile = join(OUTPUT, '.stamp')
  if (existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp) return
  const cli = join(dirname(manifest), 'build/index.js')
  await promisify(execFile)(process.execPath, [cli, 'generate', '--schema', SCHEMA], {
    // `generate` never calls the schema engine, but would download it: a program that does nothing stands in for it.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  })
  await writeFile(stampFile, stamp)
}
