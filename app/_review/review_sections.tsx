import type { ReviewAnswer } from '#core/review/contract.ts'
import { FiguresCard } from './figures_card.tsx'
import { LeaksCard } from './leaks_card.tsx'
import { MovedCards } from './moved_cards.tsx'
import { ReviewHeader } from './review_header.tsx'
import { SentencesCard } from './sentences_card.tsx'

/** A review from top to bottom: the answer first. */
export function ReviewSections({ review, canPublish }: { review: ReviewAnswer; canPublish: boolean }) {
  return (
    <>
      <ReviewHeader review={review} canPublish={canPublish} />
      <div className="space-y-4">
        <SentencesCard review={review} />
        <FiguresCard review={review} />
        <MovedCards review={review} />
        <LeaksCard review={review} />
      </div>
    </>
  )
}
