import type { HeartbeatAnswer } from '#core/alert/heartbeat_contract.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'

interface Row {
  target: string
  called_at: Date | null
  answered: string | null
  changed_at: Date
  changed_by: string
}

/** @returns who is told each minute that a workspace's rules are evaluated: `GET /api/v1/heartbeat`. */
export async function readHeartbeat(workspaceId: number): Promise<HeartbeatAnswer> {
  const [row] = (await inWorkspace(workspaceId, (client) => ask<Row>(client, 'alerts/heartbeat', [workspaceId]))).rows
  if (!row) return { heartbeat: null }
  const { target, called_at, answered, changed_at, changed_by } = row
  const calledAt = called_at?.toISOString() ?? null
  return { heartbeat: { target, calledAt, answered, changedAt: changed_at.toISOString(), changedBy: changed_by } }
}
