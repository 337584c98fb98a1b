import { formatWholeMoney } from '#core/format/money.ts'
import { formatCount } from '#core/format/number.ts'
import { segmentName } from '#core/format/segment_place.ts'
import { LOSS_VERBS } from '#core/review/loss_verbs.ts'
import { sayMoney } from '#core/review/number_parts.ts'
import { linkOfBroken, linkOfLoss } from '#core/review/review_links.ts'
import { Card } from '../_ui/card.tsx'
import { LeakMatrix } from './leak_matrix.tsx'
import { leaksTitle } from './leaks_title.ts'
import { Levers } from './levers.tsx'
import { LookHere, LookLine } from './look_here.tsx'
import { ReviewChartFiles } from './review_chart_files.tsx'
import type { ShownReview } from './shown_review.ts'

/** Where value leaks: rework by topic and language, what would save most, and handoffs that nobody took. */
export function LeaksCard({ review }: { review: ShownReview }) {
  const { leaks, period } = review
  return (
    <Card
      id="leaks"
      title={leaksTitle(review)}
      hint={HINTS[leaks.standing].replace('period', period.kind)}
      actions={<ReviewChartFiles chart="leak-matrix" review={review} />}
    >
      <div className="grid gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <LeakMatrix review={review} />
        <div className="min-w-0 space-y-6">
          <Levers review={review} />
        </div>
      </div>
      <div className="mt-6 grid gap-x-8 gap-y-6 border-t border-line pt-4 sm:grid-cols-2 xl:grid-cols-3">
        <Chains review={review} />
        <Reasons review={review} />
        <Untaken review={review} />
      </div>
    </Card>
  )
}

const HINTS = {
  none: '',
  settled: 'Rework of the period’s cases that were lost, with what the policy puts on failures.',
  expected: 'Rework of the period’s cases that are lost, with what is expected to come.',
  provisional: 'Rework of the period’s cases so far; more will come.',
}

/** In which a customer had to come most often. */
function Chains({ review }: { review: ShownReview }) {
  return (
    <LookHere id="chains" title="The longest chains of contacts">
      {review.leaks.chains.map(({ conversation, segment, contacts, micros }) => (
        <LookLine
          key={`${conversation}${segmentName(segment)}${micros}`}
          review={review}
          link={linkOfBroken(segment)}
          conversation={conversation}
          name={`${segmentName(segment)}: ${contacts} contacts`}
          told={sayMoney(micros / 1e6, review.currency)}
        />
      ))}
    </LookHere>
  )
}

/** What the cases were lost to, by what that cost. */
function Reasons({ review }: { review: ShownReview }) {
  const { reasons } = review.leaks
  return (
    <LookHere id="reasons" title="What it costs that cases">
      {reasons.map(({ loss, micros, cases }) => (
        <LookLine
          key={loss}
          review={review}
          link={linkOfLoss(loss)}
          name={LOSS_VERBS[loss]}
          told={formatWholeMoney(micros / 1e6, review.currency)}
          count={`${formatCount(Math.round(cases))} ${Math.round(cases) === 1 ? 'case' : 'cases'}`}
        />
      ))}
    </LookHere>
  )
}

function Untaken({ review }: { review: ShownReview }) {
  return (
    <LookHere id="untaken" title="Handoffs that nobody took up so far">
      {review.leaks.untaken.map(({ segment, handoffs, untaken: open }) => (
        <LookLine
          key={JSON.stringify(segment)}
          review={review}
          link={{ to: 'conversations', segment, state: 'handoffs' }}
          name={segmentName({ language: segment.language ?? null, topic: segment.topic ?? null })}
          told={`${formatCount(open)} of ${formatCount(handoffs)}`}
        />
      ))}
    </LookHere>
  )
}
