import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Puts the optional packages of other systems into package-lock.json. `npm install` leaves out those that its registry
 * does not serve, and `npm ci` then refuses the lock on every system. Run after each `npm install`.
 */

interface LockedPackage {
  version?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

interface Lock {
  packages: Record<string, LockedPackage>
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'windows']
const PROCESSORS = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
const added = addMissing(lock)
if (added.length > 0) {
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
}
process.stdout.write(`package-lock.json: ${added.length} optional packages of other systems added\n`)

function addMissing({ packages }: Lock): string[] {
  const names: string[] = []
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const known = packages[`node_modules/${name}`] ?? packages[`${path}/node_modules/${name}`]
      // A range says too little to lock a version; every platform package met so far is named exactly.
      if (known || !/^\d/.test(range)) continue
      packages[`node_modules/${name}`] = { version: range, optional: true, ...platformOf(name) }
      names.push(name)
    }
  }
  return names
}

/** @returns what npm compares with the machine, read from the package's name, so that it is skipped elsewhere. */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[^a-z0-9]+/)
  const system = SYSTEMS.find((each) => words.includes(each))?.replace('windows', 'win32')
  const processor = PROCESSORS.find((each) => words.includes(each)) ?? (words.includes('arm') ? 'arm' : undefined)
  const musl = words.some((word) => word.startsWith('musl'))
  return {
    ...(processor && { cpu: [processor] }),
    ...(system && { os: [system] }),
    ...(musl && { libc: ['musl'] }),
  }
}
