import { execFile } from 'node:child_process'
import { readlink, realpath } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const POLL_MS = 50

/**
 * Ends a service that a killed start left behind on `folder`, and waits for it.
 * @param pid what its pid file says; that number may meanwhile belong to somebody else's process, which is left alone.
 */
export async function endLeftover(pid: number, folder: string, name: RegExp, signals: NodeJS.Signals[]): Promise<void> {
  for (const signal of signals) {
    if (!(await isOurs(pid, folder, name))) return
    process.kill(pid, signal)
    for (let waited = 0; waited < 5_000; waited += POLL_MS) {
      if (!isAlive(pid)) return
      await delay(POLL_MS)
    }
  }
  if (isAlive(pid)) throw new Error(`Process ${pid} still works in ${folder} and does not end`)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function isOurs(pid: number, folder: string, name: RegExp): Promise<boolean> {
  if (!Number.isSafeInteger(pid) || pid <= 1 || !isAlive(pid)) return false
  if (process.platform === 'linux') {
    // Both services work in their data folder, so this cannot be another one's.
    const [there, here] = await Promise.all([readlink(`/proc/${pid}/cwd`).catch(() => ''), realpath(folder)])
    return there === here
  }
  const { stdout } = await run('ps', ['-o', 'comm=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return name.test(stdout)
}
