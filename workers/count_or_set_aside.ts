import pg from 'pg'
import type { SupportEvent } from '#core/event/types.ts'
import type { LedgerPlace } from '#core/ingestion/ledger.ts'
import { countBatch } from '#server/counting/count_batch.ts'
import { publishCommit } from '#server/counting/publish_commit.ts'
import type { RejectedEvent } from '#server/ingestion/rejected_event.ts'
import { log } from '#server/platform/log/log.ts'

/** Postgres' classes of errors that are about the data: they would come again at every try. */
const ABOUT_DATA = /^(21|22|23)/

export interface Countable {
  accepted: readonly SupportEvent[]
  /** Those of the accepted that our queue hands out once more: that they were seen before is nobody's doing but ours. */
  again: ReadonlySet<SupportEvent>
  rejected: readonly RejectedEvent[]
  /** Where the jobs of our door stand in the ledger; noted with the last of the events. */
  places?: readonly LedgerPlace[]
}

/**
 * Counts events in one transaction and publishes it. Where Postgres refuses their data (sums beyond 64 bits, say) they are
 * halved until the event is found that it refuses: that one is kept as rejected, and all others count.
 */
export async function countOrSetAside(workspaceId: number, countable: Countable): Promise<void> {
  const { accepted, again, rejected, places = [] } = countable
  try {
    const commit = await countBatch(workspaceId, accepted, rejected, new Date(), { again, places })
    if (commit) await publishCommit(commit)
  } catch (error) {
    if (!isAboutData(error) || accepted.length === 0) throw error
    if (accepted.length === 1) {
      log.error({ err: error, workspaceId }, 'an event cannot be counted, and was set aside')
      await countBatch(workspaceId, [], [...rejected, ...accepted.map(uncountable)], new Date(), { places })
      return
    }
    const middle = accepted.length >> 1
    const halves = [accepted.slice(0, middle), accepted.slice(middle)] as const
    await countOrSetAside(workspaceId, { accepted: halves[0], rejected, again })
    await countOrSetAside(workspaceId, { accepted: halves[1], rejected: [], again, places })
  }
}

const isAboutData = (error: unknown): boolean => error instanceof pg.DatabaseError && ABOUT_DATA.test(error.code ?? '')

const uncountable = ({ source, id, type }: SupportEvent): RejectedEvent => ({
  code: 'uncountable',
  message: 'the sums that it would change no longer fit; the server’s log says more',
  source,
  id,
  type,
})
