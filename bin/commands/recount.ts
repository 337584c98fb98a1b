import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from 'commander'
import { asSystem } from '#core/access/actor.ts'
import { inDatabase } from './in_database.ts'
import { untilInterrupted } from './interrupt.ts'
import { showProgress } from './progress.ts'
import { requireWorkspace } from './require_workspace.ts'
import { withWorkspace } from './target_options.ts'

const LOOK_EVERY_MS = 500
/** Longer without a step: either the workers have much else to do, or there is none. */
const QUIET_MS = 20_000

export function addRecount(program: Command): void {
  withWorkspace(program.command('recount'))
    .description('count all history anew under the same policy, in the background, while the screens keep the old figures')
    .action(recount)
}

const recount = ({ workspace }: { workspace: string }): Promise<void> =>
  inDatabase(async () => {
    const { changePolicy } = await import('#server/policy/change_policy.ts')
    const signal = untilInterrupted()
    const { id } = await requireWorkspace(workspace)
    const change = { patch: {}, reason: 'recount asked for on the command line' }
    const { version } = await changePolicy(asSystem('command line', id), change)
    const done = await untilCounted(id, version, signal)
    const outcome = done ? 'The figures are counted anew' : 'The workers go on counting in the background'
    process.stdout.write(`${outcome}, as version ${version} of the policy.\n`)
  })

/** Watches the workers. @returns whether the version, or a later one, is on the screens; false when interrupted. */
async function untilCounted(workspaceId: number, version: number, signal: AbortSignal): Promise<boolean> {
  const { readPolicy } = await import('#server/policy/read_policy.ts')
  const progress = showProgress('recount')
  try {
    for (let lastDone = -1, sinceMs = Date.now(); !signal.aborted; ) {
      const { version: shown, recount: running } = await readPolicy(workspaceId)
      if (shown >= version) return true
      const { done, total } = running ?? { done: 0, total: 0 }
      progress.update(done / Math.max(1, total), `${done} of ${total} customers`)
      if (done !== lastDone) sinceMs = Date.now()
      lastDone = done
      if (Date.now() - sinceMs > QUIET_MS) progress.tell('no step for a while; does a worker run?')
      await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined)
    }
    return false
  } finally {
    progress.stop()
  }
}
