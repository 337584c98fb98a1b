import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const stopped = new Set<number>()

/** @returns the number of the supervised process of this name that runs now, from the data folder that it was started for. */
export async function pidOf(folder: string, name: string): Promise<number> {
  const pid = Number(await readFile(join(folder, 'run', `${name}.pid`), 'utf8'))
  if (!Number.isSafeInteger(pid) || pid <= 1) throw new Error(`${name} has no number in ${folder}`)
  return pid
}

/** Stops a process with all that it started (Postgres has one for each connection). @returns what lets them go on. */
export async function stopFamily(pid: number): Promise<() => void> {
  const members = [pid]
  halt(pid)
  // The parent stands still by now, so that no child is missed.
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid='])
  for (const line of stdout.trim().split('\n')) {
    const [child, parent] = line.trim().split(/\s+/).map(Number)
    if (child !== undefined && parent === pid) members.push(child)
  }
  for (const member of members.slice(1)) halt(member)
  return () => {
    for (const member of members.reverse()) release(member)
  }
}

/** Lets everything go on that stands still: what is stopped notices no end, not even that of its parent. */
export function releaseAll(): void {
  for (const pid of stopped) release(pid)
}

function halt(pid: number): void {
  stopped.add(pid)
  signal(pid, 'SIGSTOP')
}

function release(pid: number): void {
  stopped.delete(pid)
  signal(pid, 'SIGCONT')
}

/** It may have ended meanwhile. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
