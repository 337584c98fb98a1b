import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { orProblem } from '#app/_page/expected_problem.tsx'
import { SharedReviewSections } from '#app/_review/shared_review_sections.tsx'
import { sharedPath } from '#core/address/paths.ts'
import { CLIENT_ADDRESS_HEADER } from '#server/access/client_address.ts'
import { readSharedReview } from '#server/review_shares/read_shared_review.ts'

export const metadata: Metadata = { title: 'Shared review', referrer: 'no-referrer' }

/** A published review, for whoever has the link: without a session, and without a way to anything else. */
export default async function SharedReviewPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params
  const from = (await headers()).get(CLIENT_ADDRESS_HEADER) ?? ''
  return orProblem({ path: sharedPath(secret) }, async () => {
    const shared = await readSharedReview(secret, from)
    return shared ? <SharedReviewSections shared={shared} /> : notFound()
  })
}
