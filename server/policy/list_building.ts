import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { listWorkspaceIds } from '../workspace/directory.ts'

/** @returns the workspaces whose next policy version is not complete. */
export async function listBuildingWorkspaces(): Promise<number[]> {
  const building: number[] = []
  for (const workspaceId of await listWorkspaceIds()) {
    const { rowCount } = await inWorkspace(workspaceId, (client) => ask(client, 'policy/building', [workspaceId]))
    if (rowCount !== 0) building.push(workspaceId)
  }
  return building
}
