import type { ClientBase } from 'pg'
import type { Review } from '#core/review/contract.ts'
import { wholeTimeline } from '#core/review/whole_timeline.ts'
import { NO_CONTEXT } from '#core/review_context/say_context.ts'
import { ask } from '../platform/postgres/ask.ts'

export interface Published {
  period: string
  /** RFC 3339 instant. */
  at: string
  by: string
  review: Review
}

interface PublishedRow {
  period: string
  published_at: Date
  published_by: string
  review: Review
}

/** What reviews that were published by an earlier version do not say. */
const withAddedLater = (review: Review): Review => ({
  ...review,
  context: review.context ?? NO_CONTEXT,
  timeline: withPolicies(review),
  leaks: {
    ...review.leaks,
    beyond: review.leaks.beyond ?? [],
    reasons: review.leaks.reasons ?? [],
    chains: review.leaks.chains ?? [],
    largest: review.leaks.largest && { ...review.leaks.largest, beyondMicros: review.leaks.largest.beyondMicros ?? null },
  },
})

/** Changes of the policy stood apart from what else happened. */
const withPolicies = ({ timeline = [], policyChanges }: Review): Review['timeline'] =>
  timeline.some(({ kind }) => kind === 'policy') ? timeline : wholeTimeline(timeline, policyChanges)

/** @returns of these periods those that were published, with what their reviews said then. */
export async function readPublished(
  client: ClientBase,
  workspaceId: number,
  periods: readonly string[],
): Promise<Map<string, Published>> {
  const { rows } = await ask<PublishedRow>(client, 'reviews/published', [workspaceId, periods])
  return new Map(
    rows.map(({ period, published_at: at, published_by: by, review }) => [
      period,
      { period, at: at.toISOString(), by, review: withAddedLater(review) },
    ]),
  )
}
