import { formatFineMoney, formatWholeMoney } from '#core/format/money.ts'
import { formatRate } from '#core/format/number.ts'
import { segmentName } from '#core/format/segment_place.ts'
import type { Lever } from '#core/review/contract.ts'
import { linkOfBroken } from '#core/review/review_links.ts'
import { Behind } from './behind.tsx'
import { ReviewChartFiles } from './review_chart_files.tsx'
import type { ShownReview } from './shown_review.ts'

/** What would save most: if as few of a segment were taken back as in the middle of its peers. */
export function Levers({ review }: { review: ShownReview }) {
  const { levers } = review.leaks
  return (
    <section aria-labelledby="levers-title" id="levers">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 id="levers-title" className="text-sm font-semibold text-ink">
          The biggest levers
        </h3>
        {levers.length > 0 && (
          <span className="flex gap-2">
            <ReviewChartFiles chart="levers" review={review} />
          </span>
        )}
      </div>
      <p className="mt-0.5 text-sm text-ink-default">
        {levers.length > 0
          ? 'If as few resolutions were taken back as in the middle of their peers: the same handler, and the same topic or language.'
          : 'No segment has clearly more resolutions taken back than its peers.'}
      </p>
      <ol className="mt-2 divide-y divide-line text-sm">
        {levers.map((lever) => (
          <Line key={JSON.stringify(lever.segment)} lever={lever} review={review} most={levers[0]?.costMicros ?? -1} />
        ))}
      </ol>
    </section>
  )
}

function Line({ lever, review, most }: { lever: Lever; review: ShownReview; most: number }) {
  const { segment, share, median, costMicros, monthMicros, lowMicros, highMicros } = lever
  const money = (micros: number): string => formatWholeMoney(Math.abs(micros) / 1e6, review.currency)
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[minmax(0,1fr)_20%_auto]">
      <span className="min-w-0">
        <Behind
          review={review}
          link={linkOfBroken(segment)}
          className="font-medium text-ink underline-offset-4 hover:underline"
          plainClassName="font-medium text-ink"
        >
          {segmentName(segment)}
        </Behind>
        <span className="block text-ink-default">
          {formatRate(share)} taken back, its peers {formatRate(median)}
        </span>
      </span>
      <span className="h-3 max-sm:hidden" aria-hidden="true">
        <span
          className="block h-full rounded-[2px] bg-good [print-color-adjust:exact]"
          style={{ width: `${(100 * costMicros) / most}%` }}
        />
      </span>
      <span className="text-right tabular-nums">
        <span className="block font-semibold text-good">
          {formatFineMoney(costMicros / 1e6, review.currency)} <span className="font-normal text-ink-default">a resolution</span>
        </span>
        <span className="block">
          {money(monthMicros)} a month{' '}
          <span className="text-ink-default">
            ({money(highMicros)} to {money(lowMicros)})
          </span>
        </span>
      </span>
    </li>
  )
}
