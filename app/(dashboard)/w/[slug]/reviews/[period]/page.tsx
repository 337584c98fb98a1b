import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import type { PageAccess } from '#app/_http/decide_page_access.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { RefreshWhenCounted } from '#app/_live/refresh_when_counted.tsx'
import { EmptyWorkspace } from '#app/_page/empty_workspace.tsx'
import { orProblem } from '#app/_page/expected_problem.tsx'
import { TableSkeleton } from '#app/_page/figures_skeleton.tsx'
import { answerReview } from '#app/_review/answer_review.ts'
import { RefreshWhenSaid } from '#app/_review/refresh_when_said.tsx'
import { ReviewSections } from '#app/_review/review_sections.tsx'
import { draftKey } from '#app/_review_note/note_draft.ts'
import { localDate } from '#app/_view/period.ts'
import { roleAllows } from '#core/access/scopes.ts'
import { screenPath } from '#core/address/paths.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import { parsePeriod, rangeOfPeriod } from '#core/review/period.ts'
import { periodsAround } from '#core/review/periods_around.ts'
import { listActions } from '#server/review_actions/list_actions.ts'
import { readNote } from '#server/review_notes/read_note.ts'
import { canPrint } from '#server/reviews/print_review.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Review' }

/** A week, month or quarter, to be read from top to bottom. */
export default async function ReviewPage(props: ScreenProps<'period'>) {
  const access = await requirePageAccess('review', props)
  const address = decodeURIComponent((await props.params).period)
  const { policy } = await readWorkspace(access.workspaceId)
  const within = { calendar: new Calendar(policy.timeZone), firstDayOfWeek: policy.firstDayOfWeek }
  const period = parsePeriod(address, policy.firstDayOfWeek)
  if (!period || rangeOfPeriod(period, within).fromMs > Date.now()) notFound()
  return (
    <Suspense key={address} fallback={<TableSkeleton />}>
      <Reviewed access={access} address={address} around={periodsAround(period, Date.now(), within)} />
    </Suspense>
  )
}

interface ReviewedProps {
  access: PageAccess
  address: string
  around: ReturnType<typeof periodsAround>
}

async function Reviewed({ access, address, around }: ReviewedProps) {
  return orProblem({ title: 'Review', path: screenPath(access.workspaceSlug, { screen: 'reviews' }) }, async () => {
    const now = new Date()
    const review = await answerReview(access, address, now)
    if (review.sequence === 0) return <EmptyWorkspace shows="the week in sentences, with what moved it and where value leaks" />
    return (
      <>
        <ReviewSections
          review={review}
          around={around}
          actions={(await listActions(access.workspaceId, address, now)).actions}
          note={await readNote(access.workspaceId, address, now)}
          draftKey={draftKey(access.workspaceSlug, address, access.userId)}
          today={localDate(now.getTime(), review.timeZone)}
          canPrint={canPrint()}
          canWrite={roleAllows(access.role, 'reviews:write')}
        />
        <RefreshWhenSaid />
        <RefreshWhenCounted sequence={review.countedThrough} />
      </>
    )
  })
}
