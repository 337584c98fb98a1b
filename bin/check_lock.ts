import { readFileSync } from 'node:fs'
import { findUnhashed, type PackageLock } from './checks/package_lock.ts'

/** Every package in the lock has the hash of what it is. */
const unhashed = findUnhashed(JSON.parse(readFileSync('package-lock.json', 'utf8')) as PackageLock)
for (const path of unhashed) process.stderr.write(`package-lock.json: ${path} has no SHA-512; run npm run lock\n`)
process.stdout.write(`lock: ${unhashed.length} packages without their hash\n`)
if (unhashed.length > 0) process.exitCode = 1
