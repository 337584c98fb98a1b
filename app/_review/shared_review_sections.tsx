import { formatInstant, formatShortDay } from '#core/format/date.ts'
import { periodDays, periodName } from '#core/review/period_name.ts'
import { contextLines } from '#core/review_context/context_lines.ts'
import type { SharedReview } from '#server/review_shares/read_shared_review.ts'
import { ContextCard } from '../_review_context/context_card.tsx'
import { FiguresCard } from './figures_card.tsx'
import { LeaksCard } from './leaks_card.tsx'
import { MovedCards } from './moved_cards.tsx'
import { PresentButton } from './present_button.tsx'
import { Presenter } from './presenter.tsx'
import { PrintButton } from './print_button.tsx'
import { SentencesCard } from './sentences_card.tsx'
import type { ShownReview } from './shown_review.ts'
import { TimelineCard } from './timeline_card.tsx'

/** A published review as it was then, for who has its link: what it says, and nothing that leads further. */
export function SharedReviewSections({ shared: { review, publishedAt, workspaceName, endsAt } }: { shared: SharedReview }) {
  const { period, timeZone } = review
  const shown: ShownReview = { ...review, isShared: true }
  const hasContext = contextLines(review.context, review).length > 0
  const title = `${workspaceName}, ${periodName(period)}`
  return (
    <>
      <header className="mb-5">
        <h1 className="text-xl font-semibold tracking-tight break-words text-ink">{title}</h1>
        <p className="mt-1 max-w-prose text-sm text-pretty text-ink-default">
          {periodDays(period, timeZone)}. As it was published on {formatInstant(publishedAt, timeZone)}: what came later is not in
          it. This link can be read until {formatShortDay(endsAt, timeZone)}.
        </p>
        <p className="mt-3 flex gap-2 print:hidden">
          <PresentButton />
          <PrintButton />
        </p>
      </header>
      <Presenter
        title={title}
        sections={[
          { name: 'in sentences', section: <SentencesCard review={shown} /> },
          { name: 'in figures', section: <FiguresCard review={shown} /> },
          { name: 'what moved it', section: <MovedCards review={shown} /> },
          ...(review.leaks.standing === 'none' ? [] : [{ name: 'where value leaks', section: <LeaksCard review={shown} /> }]),
          { name: 'what happened', section: <TimelineCard review={shown} /> },
          ...(hasContext ? [{ name: 'in context', section: <ContextCard review={shown} canEnter={false} /> }] : []),
        ]}
      />
    </>
  )
}
