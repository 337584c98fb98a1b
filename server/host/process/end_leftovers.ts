import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { readKept } from '../embedded/data_folder.ts'

const run = promisify(execFile)
const POLL_MS = 50
/** One that is well ends by itself when its starter is gone; one that was stopped, or whose loop does not turn, hears nothing. */
const WITHIN_MS: readonly [NodeJS.Signals, number][] = [
  ['SIGTERM', 3_000],
  ['SIGKILL', 5_000],
]
const KINDS = ['web', 'worker', 'demo'] as const

/**
 * Ends the processes of our own that a killed start left behind on a data folder, whatever state they are in. To be called by who
 * has the folder's lock, before it starts any.
 * @returns how many there were. One that does not even go by force holds up nobody but by its port, which is asked for afterwards.
 */
export async function endLeftovers(folder: string): Promise<number> {
  const found = await (process.platform === 'linux' ? findByEnvironment(folder) : findByPidFiles(folder))
  let left = found
  for (const [signal, withinMs] of WITHIN_MS) {
    left = left.filter((pid) => send(pid, signal))
    for (let waitedMs = 0; left.length > 0 && waitedMs < withinMs; waitedMs += POLL_MS) {
      await delay(POLL_MS)
      left = left.filter((pid) => send(pid, 0))
    }
  }
  return found.length
}

/** By what they were started with: a process number in a file may be somebody else's by now, and a demo has no file. */
async function findByEnvironment(folder: string): Promise<number[]> {
  const marks = KINDS.map((kind) => `HOLDFAST_PROCESS=${kind}`)
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 1 && pid !== process.pid)
  const ours = await Promise.all(
    pids.map(async (pid) => {
      // Those of other users are not to be read, and not ours.
      const variables = (await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')).split('\0')
      return variables.includes(`HOLDFAST_DATA=${folder}`) && marks.some((mark) => variables.includes(mark))
    }),
  )
  return pids.filter((_, index) => ours[index])
}

async function findByPidFiles(folder: string): Promise<number[]> {
  const pids: number[] = []
  for (const kind of KINDS) {
    const pid = Number(await readKept(join(folder, 'run', `${kind}.pid`)))
    if (!Number.isSafeInteger(pid) || pid <= 1) continue
    const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
    if (stdout.includes(`bin/${kind}.ts`)) pids.push(pid)
  }
  return pids
}

/** @returns whether there is such a process. */
function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
