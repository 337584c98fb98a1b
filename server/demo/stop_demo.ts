import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/** Stops a workspace's demo, wherever it runs, within a few seconds. What it sent stays. Stopping it again changes nothing. */
export async function stopDemo(workspaceId: number): Promise<void> {
  await inWorkspace(workspaceId, (client) =>
    client.query("update demo set wanted = false, phase = 'stopped' where workspace_id = $1", [workspaceId]),
  )
}
