import type { CommitMessage } from '#core/live/messages.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { activateVersion } from './activate_version.ts'
import { type BuildingVersion, buildChunk } from './build_version.ts'
import { rulesFor } from './counted_versions.ts'
import { tellRecount } from './tell_recount.ts'

/** Counting how many customers are left looks at all of them. */
const TELL_EVERY_MS = 1_000

/**
 * Builds the version of the policy that waits, if one does, and puts it on the screens. Can be stopped and begun again
 * anywhere: what a chunk has committed stays.
 * @param isStopping asked between chunks.
 * @returns the commit to publish, or null where nothing was activated; what was counted under the old version is then to be dropped.
 */
export async function recountWorkspace(workspaceId: number, isStopping: () => boolean): Promise<CommitMessage | null> {
  let commit: CommitMessage | null = null
  let toldAtMs = 0
  for (let building = await findBuilding(workspaceId); building && !isStopping(); building = await findBuilding(workspaceId)) {
    const counted = await buildChunk(workspaceId, building)
    if (counted === 0) commit = (await activateVersion(workspaceId, building.version, new Date())) ?? commit
    if (counted > 0 && Date.now() - toldAtMs < TELL_EVERY_MS) continue
    toldAtMs = Date.now()
    await tellRecount(workspaceId)
  }
  return commit
}

function findBuilding(workspaceId: number): Promise<BuildingVersion | undefined> {
  return inWorkspace(workspaceId, async (client) => {
    const { rows } = await ask<{ version: number; body: unknown }>(client, 'policy/building', [workspaceId])
    const row = rows[0]
    return row && { version: row.version, rules: rulesFor(workspaceId, row.version, row.body) }
  })
}
