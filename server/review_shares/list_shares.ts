import type { SharesAnswer } from '#core/review/share_contract.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { periodStart } from '../review_actions/period_start.ts'

interface Row {
  id: string
  made_at: Date
  ends_at: Date
  made_by: string
}

/**
 * @returns the links to the review of a period that are in force, the newest first.
 * @throws Problem `not_found` where there is no such period.
 */
export const listShares = (workspaceId: number, address: string, now: Date): Promise<SharesAnswer> =>
  inWorkspace(workspaceId, async (client) => {
    await periodStart(client, workspaceId, address, now)
    const { rows } = await ask<Row>(client, 'review_shares/list', [workspaceId, address])
    const shares = rows.map(({ id, made_by: madeBy, made_at, ends_at }) => ({
      ...{ id, madeBy },
      madeAt: made_at.toISOString(),
      endsAt: ends_at.toISOString(),
    }))
    return { shares }
  })
