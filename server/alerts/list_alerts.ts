import type { AlertsQuery } from '#core/alert/alerts_query.ts'
import type { AlertsAnswer } from '#core/alert/contract.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inOrder } from '../platform/postgres/in_order.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { type AlertRow, itemOf } from './alert_row.ts'
import { readEvaluatedAt } from './read_rules.ts'

/** @returns a page of a workspace's alerts, open ones first and the latest first: `GET /api/v1/alerts`. */
export function listAlerts(workspaceId: number, { state, ruleId, search, limit, offset }: AlertsQuery): Promise<AlertsAnswer> {
  return inWorkspace(workspaceId, async (client) => {
    const [{ rows }, open, evaluatedAt] = await inOrder([
      ask<AlertRow>(client, 'alerts/list', [workspaceId, state, ruleId, search, null, limit, offset]),
      ask<{ open: number }>(client, 'alerts/count_open', [workspaceId]),
      readEvaluatedAt(client, workspaceId),
    ])
    const total = rows[0]?.total ?? 0
    const nextOffset = offset + rows.length
    return {
      alerts: rows.map(itemOf),
      total,
      openCount: open.rows[0]?.open ?? 0,
      nextOffset: nextOffset < total ? nextOffset : null,
      evaluatedAt,
    }
  })
}
