'use client'
import { formatMoneyTick } from '#core/format/money.ts'
import { LINK_OF_MOVED } from '#core/review/review_links.ts'
import { Card } from '../_ui/card.tsx'
import { WaterfallChart } from '../_ui/charts/waterfall_chart.tsx'
import { classNames } from '../_ui/class_names.ts'
import { Behind } from './behind.tsx'
import { prepareReviewMoved, type ReviewMovedModel } from './prepare_review_moved.ts'
import { ReviewChartFiles } from './review_chart_files.tsx'
import type { ShownReview } from './shown_review.ts'

/** What moved the main figure since the period before: step by step, then the segments that did most, both ways. */
export function MovedCards({ review }: { review: ShownReview }) {
  const model = prepareReviewMoved(review)
  if (!model)
    return (
      <Card id="moved" title="What moved it">
        <p className="max-w-prose text-sm">{untoldWords(review)}</p>
      </Card>
    )
  return (
    <div className="grid gap-4 xl:grid-cols-2 print:break-inside-avoid print:grid-cols-2">
      <Card
        id="moved"
        title={model.title}
        hint={model.hint}
        actions={
          <span className="contents print:hidden">
            {!review.isShared && (
              <Behind
                review={review}
                link={LINK_OF_MOVED}
                className="text-sm text-accent-strong underline-offset-4 hover:underline print:hidden"
              >
                In detail
              </Behind>
            )}
            {review.moved.bars.length > 0 && <ReviewChartFiles chart="moved" review={review} />}
          </span>
        }
      >
        {review.moved.bars.length === 0 ? (
          <p className="text-sm">Nothing adds or takes anything.</p>
        ) : (
          <WaterfallChart
            waterfall={model.waterfall}
            labels={model.labels}
            description={model.description}
            title="From the period before to this one"
            formatTick={(value, step) => formatMoneyTick(value, review.currency, step)}
            links={[]}
          />
        )}
      </Card>
      <Card
        id="segments"
        title="The segments that moved it most"
        hint={`They sum to ${model.total}.`}
        actions={model.bars.length > 0 && <ReviewChartFiles chart="segments" review={review} />}
      >
        <Segments model={model} review={review} />
      </Card>
    </div>
  )
}

const FILLS = { bad: 'bg-bad', good: 'bg-good', neutral: 'bg-ink-subtle' }
const LETTERS = { bad: 'text-bad', good: 'text-good', neutral: 'text-ink' }

function Segments({ model, review }: { model: ReviewMovedModel; review: ShownReview }) {
  return (
    <ul className="space-y-1.5 text-sm">
      {model.bars.map(({ name, amount, from, width, tone, link }) => (
        <li
          key={`${name}${amount}`}
          className="grid grid-cols-[minmax(0,1fr)_5rem] items-center gap-x-3 sm:grid-cols-[minmax(0,1fr)_30%_5rem]"
        >
          {link ? (
            <Behind
              review={review}
              link={link}
              plainClassName="truncate max-sm:col-span-2"
              className="truncate underline-offset-4 hover:underline max-sm:col-span-2"
              title={name}
            >
              {name}
            </Behind>
          ) : (
            <span className="text-ink-default max-sm:col-span-2">{name}</span>
          )}
          <span className="relative h-4 border-line-strong [print-color-adjust:exact]" aria-hidden="true">
            <span className="absolute inset-y-[-3px] left-1/2 w-px bg-line-strong" />
            <span
              className={classNames('absolute inset-y-0.5 rounded-[2px]', FILLS[tone])}
              style={{ left: `${from}%`, width: `max(1px, ${width}%)` }}
            />
          </span>
          <span className={classNames('text-right font-medium tabular-nums', LETTERS[tone])}>{amount}</span>
        </li>
      ))}
    </ul>
  )
}

function untoldWords({ period, moved }: ShownReview): string {
  const kind = period.kind
  if (moved.reason === 'nothing accepted')
    return `In this ${kind} or the one before no resolution is accepted, so there is nothing to compare.`
  if (moved.reason === 'nothing settled') return `Nothing of this ${kind} or the one before has settled yet.`
  return `It is too early to say what this ${kind} and the one before will come to. What is there so far is not compared: it looks better than it will be.`
}
