import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { listWorkspaceIds } from '../workspace/directory.ts'
import { recountOutdated } from './recount_outdated.ts'

/**
 * Makes the next version where history was counted in an older way than ours.
 * @returns the workspaces whose next policy version is not complete: a recount whose job was lost is among them.
 */
export async function findRecounts(): Promise<number[]> {
  const building: number[] = []
  for (const workspaceId of await listWorkspaceIds()) {
    await recountOutdated(workspaceId)
    const { rowCount } = await inWorkspace(workspaceId, (client) => ask(client, 'policy/building', [workspaceId]))
    if (rowCount !== 0) building.push(workspaceId)
  }
  return building
}
