import { Problem } from '#core/problem.ts'
import type { OpenDimension } from '#core/segment/dimensions.ts'
import type { PageAccess } from '../_http/decide_page_access.ts'
import { Card } from '../_ui/card.tsx'
import { answerMoved } from './answer_moved.ts'
import { MovedByChoice } from './moved_by_choice.tsx'
import { type MovedAsked, movedParams } from './moved_source.ts'

interface MovedSectionProps {
  access: PageAccess
  asked: MovedAsked
  by: OpenDimension
  now: Date
}

/** What moved it, as a part of a page; where it cannot be asked, why. */
export async function MovedSection({ access, asked, by, now }: MovedSectionProps) {
  const answer = await answerMoved(access, movedParams(asked, ['handler', by], {}), now).catch((error: unknown) => {
    if (error instanceof Problem) return error
    throw error
  })
  if (answer instanceof Problem)
    return (
      <Card id="moved" title="What moved it">
        <p className="text-sm text-ink-default">This cannot be told at present: {answer.message}.</p>
      </Card>
    )
  return <MovedByChoice asked={asked} first={by} initial={answer} />
}
