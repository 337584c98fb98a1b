import type { ClientBase } from 'pg'
import type { Publication, Review, ReviewAnswer } from '#core/review/contract.ts'
import { restate, type Stated } from '#core/review/restate.ts'
import { ask } from '../platform/postgres/ask.ts'

interface PublishedRow {
  period: string
  published_at: Date
  published_by: string
  review: Review
}

/** What reviews that were published by an earlier version do not say. */
const ADDED_LATER: Pick<Review, 'timeline'> = { timeline: [] }

/**
 * @param current what the review says as of now.
 * @returns what it said when it was published, if it was; of it and of the period before what became of what was published.
 */
export async function withPublications(client: ClientBase, workspaceId: number, current: Review): Promise<ReviewAnswer> {
  const { address, previous } = current.period
  const { rows } = await ask<PublishedRow>(client, 'reviews/published', [workspaceId, [address, previous]])
  const of = (period: string): PublishedRow | undefined => rows.find((row) => row.period === period)
  const [own, last] = [of(address), of(previous)]
  return {
    ...(own ? { ...ADDED_LATER, ...own.review } : current),
    countedThrough: current.sequence,
    publication: own ? publicationOf(own, stated(current)) : null,
    lastPublication: last ? publicationOf(last, lastStated(current)) : null,
  }
}

const publicationOf = ({ period, published_at: at, published_by: by, review }: PublishedRow, now: Stated): Publication => ({
  ...{ period, at: at.toISOString(), by },
  restatement: restate(stated(review), now),
})

const stated = ({ figures: [cost], policyVersion, whole }: Review): Stated => ({
  ...{ costMicros: cost?.now.value ?? null, policyVersion, whole },
})

const lastStated = ({ figures: [cost], policyVersion, lastWhole }: Review): Stated => ({
  ...{ costMicros: cost?.last.value ?? null, policyVersion, whole: lastWhole },
})
