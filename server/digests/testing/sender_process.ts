import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A worker of its own that sends what is due of a workspace's digests, by a clock that stands still. */
export interface SenderProcess {
  /** Ends it as `kill -9` does. @returns once it is gone. */
  kill: () => Promise<void>
}

/** Starts one, on the services of this test. */
export function startSender(workspaceId: number, nowMs: number): SenderProcess {
  const code = `
    import { runDigests } from '#server/digests/find_digests.ts'
    await runDigests(${workspaceId}, () => new Date(${nowMs}))`
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: process.env,
  })
  const ended = once(child, 'exit')
  return {
    kill: async () => {
      child.kill('SIGKILL')
      const [, signal] = await ended
      if (signal !== 'SIGKILL') throw new Error('it was to be killed in the middle, and had ended by itself')
    },
  }
}
