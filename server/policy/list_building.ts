import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { listWorkspaceIds } from '../workspace/directory.ts'

/** @returns the workspaces whose next policy version is not complete. */
export async function listBuildingWorkspaces(): Promise<number[]> {
  const building: number[] = []
  for (const workspaceId of await listWorkspaceIds()) {
    const isBuilding = await inWorkspace(workspaceId, async (client) => {
      const { rowCount } = await client.query(`select 1 from policy where workspace_id = $1 and state = 'building'`, [
        workspaceId,
      ])
      return rowCount !== 0
    })
    if (isBuilding) building.push(workspaceId)
  }
  return building
}
