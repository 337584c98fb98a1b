import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, renameSync, statSync } from 'node:fs'
import { LOG_ROTATION_BYTES } from './rotate_logs.ts'
import { isOpenToAll, type ServiceUser } from './service_user.ts'

const SETPRIV = '/usr/bin/setpriv'
/** Without the secure bit, access(2) would ignore the capability, and initdb asks by it. */
const PASS_ANYWHERE = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override', '--securebits', '+no_setuid_fixup']
const PASSED_ON = /^(PATH|HOME|USER|LOGNAME|LANG|LANGUAGE|LC_\w+|TZ|TMPDIR|TEMP|TMP|SYSTEMROOT|LD_LIBRARY_PATH)$/i

export interface Launch {
  program: string
  args: string[]
  user: ServiceUser | null
  /** What the program reads and writes; where its user cannot get there (a clone below /root), it is allowed to. */
  folders: string[]
  logFile: string
  /** Sent by the kernel when we die, even by kill -9 (Linux); elsewhere the next start stops what was left. */
  stopSignal: 'SIGINT' | 'SIGTERM'
}

/** Starts a program of the data folder, its output in a log file. @throws when it cannot be started at all. */
export async function launch(options: Launch): Promise<ChildProcess> {
  const [program, ...args] = existsSync(SETPRIV) ? await withSetpriv(options) : [options.program, ...options.args]
  const output = openLog(options.logFile)
  try {
    const child = spawn(program as string, args, {
      stdio: ['ignore', output, output],
      env: ownEnvironment(),
      // A Ctrl-C in the terminal reaches the whole foreground group; services must outlive those who use them.
      detached: true,
      ...(!existsSync(SETPRIV) && options.user),
    })
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject))
    return child
  } finally {
    closeSync(output)
  }
}

/** What any program may need to run; our secrets are none of a service's business, and others can read its environment. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const passedOn = Object.fromEntries(Object.entries(process.env).filter(([name]) => PASSED_ON.test(name)))
  return { NODE_ENV: process.env.NODE_ENV, ...passedOn }
}

async function withSetpriv({ program, args, user, folders, stopSignal }: Launch): Promise<string[]> {
  const options = ['--pdeathsig', stopSignal.slice('SIG'.length)]
  if (user) {
    options.push('--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups')
    const open = await Promise.all([program, ...folders].map(isOpenToAll))
    if (open.includes(false)) options.push(...PASS_ANYWHERE)
  }
  return [SETPRIV, ...options, '--', program, ...args]
}

/** @returns the descriptor of a log file, appended to, the owner's alone. */
export function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_ROTATION_BYTES) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}
