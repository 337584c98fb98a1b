import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/** @returns when the first case ended that the figures have, to its quarter hour; null where none has. */
export function readFirstCohort(workspaceId: number): Promise<number | null> {
  return inWorkspace(workspaceId, async (client) => {
    const { rows } = await ask<{ cohort: Date }>(client, 'figures/first_cohort', [workspaceId])
    return rows[0]?.cohort.getTime() ?? null
  })
}
