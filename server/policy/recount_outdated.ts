import type { ClientBase } from 'pg'
import { asSystem } from '#core/access/actor.ts'
import { COUNTING } from '#core/contribution/measures.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { addVersion } from './add_version.ts'
import { tellRecount } from './tell_recount.ts'

const REASON = 'This version of Holdfast counts more than the one before: all history is counted anew, under the same policy.'

/**
 * Makes the next version, of the same policy, where what screens show was counted in an older way than ours and nothing newer
 * is building. Once, however many ask at a time.
 * @returns whether it did.
 */
export async function recountOutdated(workspaceId: number): Promise<boolean> {
  // Asked once more under the lock, which batches would wait for.
  if (!(await inWorkspace(workspaceId, (client) => isOutdated(client, workspaceId)))) return false
  const begun = await inWorkspace(workspaceId, async (client) => {
    await ask(client, 'policy/lock_workspace', [workspaceId])
    if (!(await isOutdated(client, workspaceId))) return false
    await addVersion(client, asSystem('upgrade', workspaceId), { patch: {}, reason: REASON })
    return true
  })
  if (begun) await tellRecount(workspaceId)
  return begun
}

async function isOutdated(client: ClientBase, workspaceId: number): Promise<boolean> {
  const { rows } = await ask<{ outdated: boolean }>(client, 'policy/outdated', [workspaceId, COUNTING])
  return rows[0]?.outdated === true
}
