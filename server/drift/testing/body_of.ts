import type { DriftBaseline } from '#core/drift/baseline.ts'
import { ask } from '../../platform/postgres/ask.ts'
import { inWorkspace } from '../../platform/postgres/in_workspace.ts'

/** @returns what was learned under a workspace's first policy. */
export const bodyOf = async (workspaceId: number): Promise<DriftBaseline> => {
  const [row] = (
    await inWorkspace(workspaceId, (client) => ask<{ body: DriftBaseline }>(client, 'drift/baseline', [workspaceId, 1]))
  ).rows
  if (!row) throw new Error('nothing was learned')
  return row.body
}
