import { randomBytes } from 'node:crypto'
import { type Acting, authorOf } from '#core/access/actor.ts'
import { sharedPath } from '#core/address/paths.ts'
import { Problem } from '#core/problem.ts'
import { MAX_SHARES, type MadeShare, type NewShare } from '#core/review/share_contract.ts'
import { hashKey } from '../access/hash_key.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { periodStart } from '../review_actions/period_start.ts'

/**
 * Makes a link by which anyone may read a published review, until it ends or is revoked. Only a hash of its secret is kept, so
 * nobody can be shown it a second time.
 * @throws Problem `not_found` where there is no such period; `conflict` where it is not published, or too many links are in force.
 */
export async function makeShare(
  { workspaceId, actor }: Acting,
  address: string,
  { days }: NewShare,
  now: Date,
): Promise<MadeShare> {
  const secret = randomBytes(32).toString('base64url')
  return inWorkspace(workspaceId, async (client) => {
    await periodStart(client, workspaceId, address, now)
    const values = [workspaceId, address, hashKey(secret), authorOf(actor), days, MAX_SHARES]
    const [made] = (await ask<{ id: string; ends_at: Date }>(client, 'review_shares/add', values)).rows
    if (made) return { id: made.id, path: sharedPath(secret), endsAt: made.ends_at.toISOString() }
    const [published] = (await ask<{ yes: boolean }>(client, 'review_shares/is_published', [workspaceId, address])).rows
    if (!published?.yes) throw new Problem('conflict', 'a link shows what was published: publish this review first')
    throw new Problem('conflict', `${MAX_SHARES} links are in force: revoke some first`)
  })
}
