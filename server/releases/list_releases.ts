import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

export interface Release {
  agentVersion: string
  /** RFC 3339. */
  deployedAt: string
  note: string | null
}

/** More marks than this say nothing on a chart. */
const MOST = 500

/** @returns the releases of a time range, oldest first, at most the newest 500. */
export async function listReleases(workspaceId: number, range: { fromMs: number; toMs: number }): Promise<Release[]> {
  return inWorkspace(workspaceId, async (client) => {
    type Row = { agent_version: string; deployed_at: Date; note: string | null }
    const values = [workspaceId, new Date(range.fromMs), new Date(range.toMs), MOST]
    const { rows } = await ask<Row>(client, 'releases/list', values)
    return rows
      .map((row) => ({ agentVersion: row.agent_version, deployedAt: row.deployed_at.toISOString(), note: row.note }))
      .reverse()
  })
}
