import type { CommitMessage } from '#core/live/messages.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/**
 * Puts a version on the screens once every customer is counted under it.
 * @returns the commit to publish, so that open screens load the new figures; null where customers are left, or another
 * version was made meanwhile.
 */
export function activateVersion(workspaceId: number, version: number, now: Date): Promise<CommitMessage | null> {
  return inWorkspace(workspaceId, async (client) => {
    await ask(client, 'policy/lock_workspace', [workspaceId])
    const { rows } = await ask<{ ready: boolean }>(client, 'policy/is_complete', [workspaceId, version])
    if (!rows[0]?.ready) return null
    await ask(client, 'policy/retire_active', [workspaceId])
    await ask(client, 'policy/activate', [workspaceId, version])
    await ask(client, 'policy/show_version', [workspaceId, version])
    const advanced = await ask<{ sequence: string }>(client, 'policy/advance', [workspaceId])
    const sequence = Number(advanced.rows[0]?.sequence)
    return { workspaceId, policyVersion: version, sequence, at: now.toISOString(), rows: [], flips: [] }
  })
}
