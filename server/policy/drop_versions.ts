import { ROLLUPS } from '#core/rollup/rollups.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/** What was said under a version goes with it: there is nothing left that it could be held against. */
const TABLES = ['stint', 'support_case', ...ROLLUPS.map(({ table }) => table), 'nowcast_said', 'release_verdict']
const ROWS_A_CHUNK = 20_000

/** Deletes what was counted under versions that no screen shows any more, a little at a time. */
export async function dropOldVersions(workspaceId: number, rowsAChunk = ROWS_A_CHUNK): Promise<void> {
  for (const table of TABLES) {
    for (let deleted = rowsAChunk; deleted === rowsAChunk; ) {
      deleted = await inWorkspace(workspaceId, async (client) => {
        const result = await client.query(
          `delete from ${table} where ctid = any (array(
             select ctid from ${table} where workspace_id = $1 and version = any (array(
               select version from policy where workspace_id = $1 and state in ('retired', 'superseded'))) limit $2))`,
          [workspaceId, rowsAChunk],
        )
        return result.rowCount ?? 0
      })
    }
  }
}
