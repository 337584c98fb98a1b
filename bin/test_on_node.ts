import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Runs the unit tests on other lines of Node.js than the one that runs this, the newest of each: `test_on_node.ts 20 24`. The
 * program is a package of npm's, kept in npm's own cache and no dependency of ours.
 */
const PLATFORMS: Record<string, string> = { 'win32-x64': 'win-x64', 'darwin-arm64': 'bin-darwin-arm64' }
const platform = `${process.platform}-${process.arch}`
const own = process.versions.node.split('.')[0]

for (const major of process.argv.slice(2).filter((wanted) => wanted !== own)) {
  process.stdout.write(`The unit tests on Node ${major}:\n`)
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const node = [`--package=node-${PLATFORMS[platform] ?? platform}@${major}`, '--', 'node']
  const code = await run('npm', ['exec', '--yes', ...node, vitest, 'run', '--project', 'unit'])
  if (code !== 0) process.exitCode = code ?? 1
}

function run(command: string, args: readonly string[]): Promise<number | null> {
  const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  return new Promise((done) => child.once('close', done))
}
