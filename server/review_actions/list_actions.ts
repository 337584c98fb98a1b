import type { ActionsAnswer, ReviewAction } from '#core/review/action_contract.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { periodStart } from './period_start.ts'

interface Row extends Pick<ReviewAction, 'id' | 'period' | 'text' | 'owner' | 'due' | 'figure'> {
  figure_was: number | null
  done_at: Date | null
  made_by: string
  made_at: Date
}

/** More than a standup gets through. */
const MOST = 400

/**
 * @returns what is to be done, as a review shows it: what earlier ones decided and was not done by then, and its own.
 * @throws Problem `not_found` where there is no such period.
 */
export const listActions = (workspaceId: number, address: string, now: Date): Promise<ActionsAnswer> =>
  inWorkspace(workspaceId, async (client) => {
    const from = await periodStart(client, workspaceId, address, now)
    const { rows } = await ask<Row>(client, 'review_actions/list', [workspaceId, from, MOST])
    return { actions: rows.map(actionOf) }
  })

const actionOf = ({ figure_was: figureWas, done_at, made_by: madeBy, made_at, ...row }: Row): ReviewAction => ({
  ...row,
  figureWas,
  doneAt: done_at?.toISOString() ?? null,
  madeBy,
  madeAt: made_at.toISOString(),
})
