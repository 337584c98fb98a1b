import type { IngestionCounters } from '#core/ingestion/contract.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { type CounterRow, countersOf } from './counters_of.ts'

export interface Standing {
  /** The workspace's last commit. */
  sequence: number
  /** The policy version that screens show. */
  policyVersion: number
}

/** @returns where the workspace's stream of commits stands now, and what became of its events. */
export async function readStanding(workspaceId: number): Promise<Standing & { counters: IngestionCounters }> {
  const row = await inWorkspace(workspaceId, async (client) => {
    const { rows } = await ask<CounterRow & { policy_version: number }>(client, 'ingestion/standing', [workspaceId])
    return rows[0]
  })
  if (!row) throw new Problem('not_found', 'there is no such workspace')
  return { sequence: Number(row.sequence), policyVersion: row.policy_version, counters: countersOf(row) }
}
