import type { ClientBase } from 'pg'
import type { Alert } from '#core/alert/contract.ts'
import type { RuleBody } from '#core/alert/rule_contract.ts'
import { Problem } from '#core/problem.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { type AlertRow, itemOf, type StepRow, stepOf } from './alert_row.ts'

/** @returns an alert with its line of time: `GET /api/v1/alerts/<id>`. @throws Problem `not_found`. */
export const readAlert = (workspaceId: number, id: string): Promise<Alert> =>
  inWorkspace(workspaceId, (client) => readAlertIn(client, workspaceId, id))

/** The same within a transaction. */
export async function readAlertIn(client: ClientBase, workspaceId: number, id: string): Promise<Alert> {
  const [row] = (await ask<AlertRow>(client, 'alerts/list', [workspaceId, null, null, null, id, 1, 0])).rows
  if (!row) throw noSuchAlert()
  const steps = await ask<StepRow>(client, 'alerts/steps', [workspaceId, id])
  const body = (await ask<{ body: RuleBody }>(client, 'alerts/body', [workspaceId, row.rule_id])).rows[0]?.body ?? null
  const { sentences, facts, seriesId, startedAt } = row.found
  return { ...itemOf(row), body, sentences, facts, seriesId, startedAt, value: row.reading.value, steps: steps.rows.map(stepOf) }
}

export const noSuchAlert = (): Problem => new Problem('not_found', 'there is no such alert')
