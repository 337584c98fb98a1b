import type { JudgedSeries } from '#core/drift/evaluate.ts'
import { ask } from '../../platform/postgres/ask.ts'
import { inWorkspace } from '../../platform/postgres/in_workspace.ts'

/** @returns a series as it was judged last: evidence without the limit that the API has. */
export const readStanding = async (workspaceId: number, series: string): Promise<JudgedSeries> => {
  const { rows } = await inWorkspace(workspaceId, (client) =>
    ask<{ judged: JudgedSeries }>(client, 'drift/one_series', [workspaceId, series]),
  )
  const [row] = rows
  if (!row) throw new Error(`${series} is not watched`)
  return row.judged
}
