import type { ClientBase } from 'pg'
import type { Publication, Review, ReviewAnswer } from '#core/review/contract.ts'
import { restate, type Stated } from '#core/review/restate.ts'
import { type Published, readPublished } from './read_published.ts'

/**
 * @param current what the review says as of now.
 * @returns what it said when it was published, if it was; of it and of the period before what became of what was published.
 */
export async function withPublications(client: ClientBase, workspaceId: number, current: Review): Promise<ReviewAnswer> {
  const { address, previous } = current.period
  const published = await readPublished(client, workspaceId, [address, previous])
  const [own, last] = [published.get(address), published.get(previous)]
  return {
    ...(own?.review ?? current),
    countedThrough: current.sequence,
    publication: own ? publicationOf(own, stated(current)) : null,
    lastPublication: last ? publicationOf(last, lastStated(current)) : null,
  }
}

const publicationOf = ({ period, at, by, review }: Published, now: Stated): Publication => ({
  ...{ period, at, by },
  restatement: restate(stated(review), now),
})

const stated = ({ figures: [cost], policyVersion, whole }: Review): Stated => ({
  ...{ costMicros: cost?.now.value ?? null, policyVersion, whole },
})

const lastStated = ({ figures: [cost], policyVersion, lastWhole }: Review): Stated => ({
  ...{ costMicros: cost?.last.value ?? null, policyVersion, whole: lastWhole },
})
