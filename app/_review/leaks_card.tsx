import Link from 'next/link'
import { formatRate } from '#core/format/number.ts'
import { valueName } from '#core/format/segment.ts'
import type { Review } from '#core/review/contract.ts'
import { sayMoney } from '#core/review/number_parts.ts'
import { Card } from '../_ui/card.tsx'
import { LeakMatrix } from './leak_matrix.tsx'
import { Levers } from './levers.tsx'
import { reviewHref } from './review_href.ts'

/** Where value leaks: rework by topic and language, what would save most, and handoffs that nobody took. */
export function LeaksCard({ review }: { review: Review }) {
  const { leaks, period } = review
  return (
    <Card id="leaks" title={titleOf(review)} hint={HINTS[leaks.standing].replace('period', period.kind)}>
      <div className="grid gap-x-8 gap-y-6 xl:grid-cols-2">
        <LeakMatrix review={review} />
        <div className="min-w-0 space-y-6">
          <Levers review={review} />
          <Untaken review={review} />
        </div>
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

function titleOf({ leaks: { totalMicros, largest }, currency }: Review): string {
  const total = `Where value leaks: ${sayMoney(totalMicros / 1e6, currency)} of rework`
  if (!largest) return total
  const { language, topic, share } = largest
  return `${total}, ${formatRate(share)} of it ${valueName('language', language)}, ${valueName('topic', topic)}`
}

function Untaken({ review }: { review: Review }) {
  const { untaken } = review.leaks
  if (untaken.length === 0) return null
  return (
    <section aria-labelledby="untaken">
      <h3 id="untaken" className="text-sm font-semibold text-ink">
        Handoffs that nobody took up so far
      </h3>
      <ul className="mt-2 divide-y divide-line text-sm">
        {untaken.map(({ segment, handoffs, untaken: open }) => (
          <li key={JSON.stringify(segment)} className="flex justify-between gap-4 py-1.5">
            <Link
              prefetch={false}
              href={reviewHref(review, { to: 'conversations', segment, state: 'handoffs' })}
              className="underline-offset-4 hover:underline"
            >
              {valueName('language', segment.language ?? null)}, {valueName('topic', segment.topic ?? null)}
            </Link>
            <span className="tabular-nums">
              {open} of {handoffs}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
