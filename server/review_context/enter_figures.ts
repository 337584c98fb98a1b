import { type Acting, authorOf } from '#core/access/actor.ts'
import { microsOf } from '#core/money/amount.ts'
import { Problem } from '#core/problem.ts'
import type { EnteredChange } from '#core/review_context/entered_contract.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { periodStart } from '../review_actions/period_start.ts'
import { tellReviews } from '../reviews/tell_reviews.ts'

/**
 * Enters figures of a period that no event tells, or takes them out.
 * @throws Problem `not_found` where there is no such period; `conflict` where its review is published: that stays as it is.
 */
export async function enterFigures(
  { workspaceId, actor }: Acting,
  address: string,
  change: EnteredChange,
  now: Date,
): Promise<void> {
  await inWorkspace(workspaceId, async (client) => {
    await periodStart(client, workspaceId, address, now)
    const { rows } = await ask<{ yes: boolean }>(client, 'review_shares/is_published', [workspaceId, address])
    if (rows[0]?.yes) throw new Problem('conflict', 'the review is published: what was entered for it stays')
    for (const [figure, value] of Object.entries(change)) {
      if (value === undefined) continue
      if (value === null) await ask(client, 'review_entries/take_out', [workspaceId, address, figure])
      else await ask(client, 'review_entries/enter', [workspaceId, address, figure, numberOf(value), authorOf(actor)])
    }
  })
  await tellReviews(workspaceId)
}

/** Money is kept in micros, as everywhere. */
const numberOf = (value: string | number): number => (typeof value === 'string' ? Number(microsOf(value)) : value)
