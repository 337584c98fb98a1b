import type { Review } from '#core/review/contract.ts'
import { periodDays, periodName } from '#core/review/period_name.ts'
import type { ChartPicture } from '../_export/chart_files.tsx'
import type { Drawing } from '../_ui/charts/drawing.ts'
import type { PictureWords } from '../_ui/charts/picture_frame.ts'
import { drawFigures, drawLeaks, drawLevers, drawSegments, drawTimeline, timelineLegend } from './chart_drawings.ts'
import { leaksTitle } from './leaks_title.ts'
import { prepareReviewMoved } from './prepare_review_moved.ts'
import type { ReviewChart } from './review_chart_files.tsx'

interface Told extends Pick<PictureWords, 'title' | 'legend'> {
  /** What one has to know to read it. */
  hint: string
  /** Where the screen has no single SVG of it. */
  drawing?: Drawing
}

const WAYS = [
  { name: 'Dearer', colour: 'var(--bad)' },
  { name: 'Cheaper', colour: 'var(--good)' },
]

const TOLD: Readonly<Record<ReviewChart, (review: Review) => Told>> = {
  figures: (review) => ({
    title: `The ${review.period.kind} in figures`,
    legend: [{ name: `Since ${firstPeriod(review.period)}; what is expected with its band`, colour: 'var(--accent)' }],
    hint: 'Each line on a scale of its own. Hollow: not settled.',
    drawing: drawFigures(review),
  }),
  moved: (review) => {
    const { title = 'What moved it', hint = '' } = prepareReviewMoved(review) ?? {}
    return { title, legend: WAYS, hint }
  },
  segments: (review) => {
    const model = prepareReviewMoved(review)
    return {
      title: 'The segments that moved it most',
      legend: WAYS,
      hint: `They sum to ${model?.total ?? 'nothing'}: ${review.currency} for each accepted resolution.`,
      drawing: drawSegments(model?.bars ?? []),
    }
  },
  'leak-matrix': (review) => ({
    title: leaksTitle(review),
    legend: [{ name: 'Beyond its peers', colour: 'var(--part-rework)' }],
    hint: `Rework by topic and language, ${review.currency}.`,
    drawing: drawLeaks(review),
  }),
  levers: (review) => ({
    title: 'The biggest levers: what a resolution would cost less',
    legend: [{ name: 'Saved', colour: 'var(--good)' }],
    hint: 'If as few resolutions were taken back as in the middle of their peers; a month with the range that nine in ten lie in.',
    drawing: drawLevers(review),
  }),
  timeline: (review) => ({
    title: `What happened in the ${review.period.kind}`,
    legend: timelineLegend(review),
    hint: 'From its first day to its last. Dashed: drift that no rule watched.',
    drawing: drawTimeline(review),
  }),
}

/** @returns a chart of a review as a picture, with what it needs to be read without its page. */
export function chartPicture(chart: ReviewChart, review: Review): ChartPicture {
  const { period, timeZone, policyVersion, acceptanceWindowDays } = review
  const { title, legend, hint, drawing } = TOLD[chart](review)
  const words = {
    ...{ title, legend },
    name: `holdfast-review-${chart}-${period.address}`,
    lines: [
      `${periodName(period)}, ${periodDays(period, timeZone)}. ${hint}`,
      `${timeZone}. Policy version ${policyVersion}, window ${acceptanceWindowDays} days. Holdfast`,
    ],
  }
  return drawing ? { words, drawing } : { words }
}

const firstPeriod = ({ before: [address], kind, address: own }: Review['period']): string =>
  periodName({ address: address ?? own, kind })
