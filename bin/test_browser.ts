import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { findFreePort } from '#server/host/embedded/free_port.ts'
import { findRedisProgram } from '#server/host/embedded/redis_program.ts'
import { findChromium } from '#server/testing/find_chromium.ts'

/** Runs the journeys of e2e/ in a real Chromium against the real `npm start`; gets what the machine lacks. */
const say = (message: string): unknown => process.stdout.write(`${message}\n`)
const tools = resolve('.holdfast', 'tools')
const chromium = await findChromium(tools, say)
await findRedisProgram(tools, say)
const folder = await mkdtemp(join(tmpdir(), 'holdfast-e2e-'))
const [port, mailPort] = [await findFreePort(), await findFreePort()]

const { DATABASE_URL: _database, REDIS_URL: _redis, HOLDFAST_URL: _url, ...inherited } = process.env
const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
const asked = process.argv.slice(2)
// Files that are named run alone, one after the other, whichever they are.
const named = asked.length > 0 ? ['--no-deps', '--workers=1'] : []
const child = spawn(process.execPath, [cli, 'test', ...named, ...asked], {
  stdio: 'inherit',
  env: {
    ...inherited,
    PATH: [process.env.PATH, join(tools, 'bin')].join(delimiter),
    ...(chromium && { CHROMIUM_PATH: chromium }),
    HOLDFAST_DATA: folder,
    PORT: String(port),
    MAIL_PORT: String(mailPort),
  },
})
const code = await new Promise<number | null>((done) => child.once('close', done))
await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
process.exitCode = code ?? 1
