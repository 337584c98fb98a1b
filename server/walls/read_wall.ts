import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/** What a display shows: views of the overview in turns. */
export interface WallViews {
  queries: string[]
  seconds: number
}

/** @returns what the display of a link shows; null where the key is none of a display. */
export async function readWall(workspaceId: number, keyId: string): Promise<WallViews | null> {
  const { rows } = await inWorkspace(workspaceId, (client) => ask<WallViews>(client, 'walls/wall', [workspaceId, keyId]))
  return rows[0] ?? null
}
