import type { ReadPeriod } from '../moved/say_moved.ts'
import type { ReviewContext } from '../review_context/context_contract.ts'
import type { Review } from './contract.ts'
import { addressOf, daysOfPeriod, type Period, type PeriodCalendar, rangeOfPeriod, shiftPeriod } from './period.ts'
import { periodParts } from './period_parts.ts'
import type { PeriodRows } from './period_rows.ts'
import { sayFigures } from './say_figures.ts'
import { sayLeaks } from './say_leaks.ts'
import { sayReviewMoved } from './say_review_moved.ts'
import { saySentences } from './say_sentences.ts'
import { wholeOf } from './whole_of.ts'
import { wholeTimeline } from './whole_timeline.ts'

const DAY_MS = 86_400_000

/** What a review is made of, all of it as of one commit. */
export interface ReviewReading {
  head: Pick<
    Review,
    'workspace' | 'currency' | 'timeZone' | 'policyVersion' | 'acceptanceWindowDays' | 'asOf' | 'maturedThrough' | 'sequence'
  >
  period: Period
  within: PeriodCalendar
  now: PeriodRows
  /** The eight before, oldest first. */
  before: readonly PeriodRows[]
  /** This period and the last by handler, topic and language. */
  segments: { last: ReadPeriod; now: ReadPeriod }
  policyChanges: Review['policyChanges']
  /** But for changes of the policy. */
  happened: Review['timeline']
  chains: Review['leaks']['chains']
  context: ReviewContext
}

/** @returns the review of a period: its rows, and the sentences that are made of them. */
export function sayReview({
  head,
  period,
  within,
  now,
  before,
  segments,
  policyChanges,
  happened,
  chains,
  context,
}: ReviewReading): Review {
  const { calendar, firstDayOfWeek } = within
  const format = (ms: number): string => calendar.format(ms)
  const next = shiftPeriod(period, 1, firstDayOfWeek)
  const hasBegun = rangeOfPeriod(next, within).fromMs <= Date.parse(head.asOf)
  const elapsedDays = (Date.parse(head.asOf) - now.fromMs) / DAY_MS
  const daysSoFar = Math.min(daysOfPeriod(period, firstDayOfWeek), Math.max(1, elapsedDays))
  const rows = {
    ...head,
    period: {
      address: addressOf(period),
      kind: period.kind,
      from: format(now.fromMs),
      to: format(now.toMs),
      isOver: now.isOver,
      isSettled: now.isSettled,
      before: before.map(({ address }) => address),
      previous: addressOf(shiftPeriod(period, -1, firstDayOfWeek)),
      next: hasBegun ? addressOf(next) : null,
    },
    figures: sayFigures(now, before),
    moved: sayReviewMoved(segments.last, segments.now, format),
    leaks: { ...sayLeaks(segments.now, daysSoFar), chains: [...chains] },
    whole: wholeOf(periodParts(segments.now)),
    lastWhole: wholeOf(periodParts(segments.last)),
    timeline: wholeTimeline(happened, policyChanges),
    policyChanges,
    context,
  }
  return { ...rows, sentences: saySentences(rows) }
}
