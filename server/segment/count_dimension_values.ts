import { OPEN_DIMENSIONS, type OpenDimension } from '#core/segment/dimensions.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

/** @returns how many values each dimension has that are counted under their own name. */
export async function countDimensionValues(workspaceId: number): Promise<Record<OpenDimension, number>> {
  const rows = await inWorkspace(workspaceId, async (client) => {
    const answer = await client.query<{ dimension: number; values: number }>(
      'select dimension, count(*)::integer as values from dimension_value where workspace_id = $1 group by dimension',
      [workspaceId],
    )
    return answer.rows
  })
  const counts: Record<OpenDimension, number> = { channel: 0, language: 0, market: 0, topic: 0, agentVersion: 0 }
  for (const { dimension, values } of rows) {
    const name = OPEN_DIMENSIONS[dimension]
    if (name) counts[name] = values
  }
  return counts
}
