import { formatShortDay, formatTime } from '#core/format/date.ts'
import type { Review, ReviewEvent } from '#core/review/contract.ts'
import { Badge, type Tone } from '../_ui/badge.tsx'
import { Card } from '../_ui/card.tsx'
import { classNames } from '../_ui/class_names.ts'
import { Unbroken } from '../_ui/unbroken.tsx'
import { ReviewChartFiles } from './review_chart_files.tsx'
import { isMissed, outcomeTone, placeOf } from './timeline_places.ts'

const KINDS: Record<ReviewEvent['kind'], { name: string; tone: Tone; fill: string }> = {
  release: { name: 'Release', tone: 'neutral', fill: 'bg-ink' },
  drift: { name: 'Drift', tone: 'bad', fill: 'bg-bad' },
  alert: { name: 'Alert', tone: 'warn', fill: 'bg-warn' },
  note: { name: 'Note', tone: 'accent', fill: 'bg-accent' },
  policy: { name: 'Policy', tone: 'neutral', fill: 'bg-ink-subtle' },
}

const OUTCOMES = { bad: 'font-medium text-bad', good: 'font-medium text-good', neutral: 'text-ink-default' }

/** What happened in the period, on one line of time: releases, drift, alerts, notes, changes of the policy. */
export function TimelineCard({ review }: { review: Review }) {
  const { timeZone, period } = review
  const lines = review.timeline
  return (
    <Card
      id="timeline"
      title="Drift, alerts and releases"
      hint={`What happened in the ${period.kind}, in the order of time.`}
      actions={lines.length > 0 && <ReviewChartFiles chart="timeline" review={review} />}
    >
      {lines.length === 0 ? (
        <p className="text-sm">Nothing drifted, nothing was released, and nobody wrote anything.</p>
      ) : (
        <ul className="space-y-2 text-sm">
          {lines.map((line) => (
            <li
              key={`${line.kind}${line.from}${line.text}`}
              className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-0.5 sm:grid-cols-[6.5rem_4rem_minmax(0,1fr)] lg:grid-cols-[6.5rem_4rem_minmax(0,1fr)_40%]"
            >
              <time dateTime={line.from} className="text-ink-default tabular-nums">
                {formatShortDay(line.from, timeZone)}, {formatTime(line.from, timeZone)}
              </time>
              <span>
                <Badge tone={KINDS[line.kind].tone}>{KINDS[line.kind].name}</Badge>
              </span>
              <span className="min-w-0 text-pretty wrap-anywhere max-sm:col-span-2">
                <Unbroken text={line.text} />
                {line.outcome && (
                  <span className={OUTCOMES[outcomeTone(line)]}>
                    {' '}
                    – <Unbroken text={line.outcome} />
                  </span>
                )}
              </span>
              <Track line={line} period={period} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** Where in the period it lies. */
function Track({ line, period }: { line: ReviewEvent; period: Review['period'] }) {
  const { left, width } = placeOf(line, period)
  return (
    <span className="relative h-4 border-x border-line max-lg:hidden" aria-hidden="true">
      <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
      <span
        className={classNames(
          'absolute top-0.5 bottom-0.5 [print-color-adjust:exact]',
          isMissed(line) ? 'border border-dashed border-bad' : KINDS[line.kind].fill,
          width === null ? 'aspect-square -translate-x-1/2 rounded-full' : 'rounded-[2px]',
        )}
        style={width === null ? { left: `${left}%` } : { left: `${left}%`, width: `max(2px, ${width}%)` }}
      />
    </span>
  )
}
