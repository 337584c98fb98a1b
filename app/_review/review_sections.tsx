import type { ReviewAction } from '#core/review/action_contract.ts'
import type { ReviewAnswer } from '#core/review/contract.ts'
import type { PeriodKind } from '#core/review/period.ts'
import { periodName } from '#core/review/period_name.ts'
import type { Note } from '#core/review_note/note_contract.ts'
import { ContextCard } from '../_review_context/context_card.tsx'
import { NoteText } from '../_review_note/note_text.tsx'
import { NotesCard } from '../_review_note/notes_card.tsx'
import { ActionsCard } from './actions_card.tsx'
import { FiguresCard } from './figures_card.tsx'
import { LeaksCard } from './leaks_card.tsx'
import { MovedCards } from './moved_cards.tsx'
import { Presenter } from './presenter.tsx'
import { ReviewHeader } from './review_header.tsx'
import { SentencesCard } from './sentences_card.tsx'
import { TimelineCard } from './timeline_card.tsx'

interface ReviewSectionsProps {
  review: ReviewAnswer
  around: readonly { kind: PeriodKind; address: string }[]
  actions: readonly ReviewAction[]
  note: Note
  /** Under which this browser keeps what its reader writes and has not saved. */
  draftKey: string
  /** The workspace's local date. */
  today: string
  canWrite: boolean
  canPrint: boolean
}

/** A review from top to bottom: the answer first. */
export function ReviewSections({ review, around, actions, note, draftKey, today, canWrite, canPrint }: ReviewSectionsProps) {
  const hasLeaks = review.leaks.standing !== 'none'
  return (
    <>
      <ReviewHeader review={review} around={around} canPublish={canWrite} canPrint={canPrint} />
      <Presenter
        title={periodName(review.period)}
        sections={[
          { name: 'in sentences', section: <SentencesCard review={review} /> },
          { name: 'in figures', section: <FiguresCard review={review} /> },
          { name: 'what moved it', section: <MovedCards review={review} /> },
          ...(hasLeaks ? [{ name: 'where value leaks', section: <LeaksCard review={review} /> }] : []),
          { name: 'what happened', section: <TimelineCard review={review} /> },
          {
            name: 'actions',
            section: (
              <ActionsCard
                {...{ actions, today, canWrite }}
                period={review.period.address}
                figures={review.figures}
                currency={review.currency}
              />
            ),
          },
          {
            name: 'notes',
            section: (
              <NotesCard
                {...{ note, draftKey, canWrite }}
                drawn={<NoteText text={note.text} />}
                period={review.period.address}
                timeZone={review.timeZone}
              />
            ),
          },
          { name: 'in context', section: <ContextCard review={review} canEnter={canWrite && review.publication === null} /> },
        ]}
      />
    </>
  )
}
