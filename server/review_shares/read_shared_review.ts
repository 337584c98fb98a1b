import { Problem } from '#core/problem.ts'
import type { Review } from '#core/review/contract.ts'
import { withoutPersons } from '#core/review/without_persons.ts'
import { hashKey } from '../access/hash_key.ts'
import { networkOf } from '../access/network_of.ts'
import { ask } from '../platform/postgres/ask.ts'
import { inTransaction } from '../platform/postgres/in_transaction.ts'
import { inWorkspace } from '../platform/postgres/in_workspace.ts'
import { allowEach } from '../platform/rate_limit/allow_each.ts'
import { readPublished } from '../reviews/read_published.ts'
import { readWorkspace } from '../workspace/directory.ts'

export interface SharedReview {
  /** What was published, without what strangers may not see. */
  review: Review
  publishedAt: string
  workspaceName: string
  endsAt: string
}

/** 32 random bytes in base64url. */
const SECRET = /^[\w-]{43}$/
/** What an address may try that leads nowhere, and how often one link may be opened: each in a process of its own. */
const STRANGERS = allowEach({ perSecond: 1, burst: 60, mostKeys: 10_000 })
const OPENED = allowEach({ perSecond: 2, burst: 60, mostKeys: 10_000 })

interface ShareRow {
  workspace_id: number
  id: string
  period: string
  ends_at: Date
}

/**
 * Opens a link for whoever has it. Nothing of it is remembered, so one that was revoked leads nowhere at once.
 * @param from the address that asks, as `clientAddress` gives it.
 * @returns null where the link leads nowhere: it was never made, has ended, or was revoked.
 * @throws Problem `rate_limited` where that address has tried too many such, or the link is opened too often.
 */
export async function readSharedReview(secret: string, from: string): Promise<SharedReview | null> {
  if (!SECRET.test(secret)) return null
  const network = networkOf(from)
  requireRoom(STRANGERS.take(network))
  const share = await findShare(hashKey(secret))
  if (!share) return null
  STRANGERS.giveBack(network)
  requireRoom(OPENED.take(share.id))
  const { workspace_id: workspaceId, period, ends_at: endsAt } = share
  const published = await inWorkspace(workspaceId, (client) => readPublished(client, workspaceId, [period]))
  const found = published.get(period)
  if (!found) return null
  const { name } = await readWorkspace(workspaceId)
  return {
    ...{ review: withoutPersons(found.review), publishedAt: found.at, workspaceName: name },
    endsAt: endsAt.toISOString(),
  }
}

function requireRoom(waitMs: number): void {
  if (waitMs > 0) throw new Problem('rate_limited', 'too many links were opened: wait a moment', {}, waitMs / 1_000)
}

// The hash is hexadecimal, so there is nothing to inject; the policy `by_secret` shows this one row alone.
const findShare = (hash: Buffer): Promise<ShareRow | undefined> =>
  inTransaction(`begin read only; set local app.share_hash = '${hash.toString('hex')}'`, async (client) => {
    const { rows } = await ask<ShareRow>(client, 'review_shares/find', [hash])
    return rows[0]
  })
