import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { findUnhashed, type PackageLock } from './checks/package_lock.ts'

/**
 * Has npm put into package-lock.json what an install leaves out: the optional packages of other systems, and the hash of each.
 * What is there without one is asked for anew. Run after each change of dependencies.
 */
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as PackageLock
const gone = new Set(findUnhashed(lock))
const packages = Object.fromEntries(Object.entries(lock.packages).filter(([path]) => !gone.has(path)))
writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)
const { status } = spawnSync('npm', ['install', '--package-lock-only', '--ignore-scripts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.stdout.write(`package-lock.json: ${gone.size} packages asked for anew\n`)
process.exitCode = status ?? 1
