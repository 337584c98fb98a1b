import type { Acting } from '#core/access/actor.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/**
 * Takes back that a change of a series was accepted; within a minute it is judged by the baseline again.
 * @throws Problem `not_found` where none was.
 */
export function judgeByBaseline({ workspaceId }: Acting, series: string): Promise<void> {
  return inWorkspace(workspaceId, async (client) => {
    await ask(client, 'drift/lock_run', [workspaceId])
    const { rowCount } = await ask(client, 'drift/drop_accepted', [workspaceId, series])
    if (rowCount === 0) throw new Problem('not_found', 'nothing of this series was accepted')
    await ask(client, 'drift/forget_run', [workspaceId])
  })
}
